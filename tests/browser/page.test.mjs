// What a reader does with the page of a report, done in Chromium.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";

import { Browser } from "./chromium.mjs";

const folder = resolve(process.env.UNCAC_PAGES ?? "target/pages");
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
assert.ok(pages.length > 0, `${folder} has no pages`);

const A4 = 658; // the width of the text of an A4 page with our margins, in pixels

let browser, tab;
before(async () => {
  browser = await Browser.start();
});
after(() => browser?.stop());

for (const name of pages) {
  const url = pathToFileURL(resolve(folder, name)).href;

  describe(name, () => {
    beforeEach(async () => {
      tab = await browser.tab();
      await tab.media("screen");
      await tab.resize(1440);
      await tab.open(url);
    });

    afterEach(() => tab.close());

    test("asks nothing of the network and complains of nothing", async () => {
      await tab.run(() => document.fonts.ready.then(() => true));
      assert.deepEqual(tab.complaints, []);
      assert.deepEqual(tab.requests, [url]);
    });

    test("filters the table by every choice, together and back", async () => {
      const told = await tab.run(async () => {
        const form = document.getElementById("filter");
        if (!form) return null;
        const rows = [...document.querySelectorAll("#acts > tr")];
        const shown = () => rows.filter((row) => row.getClientRects().length > 0);
        const choose = (select, value) => {
          select.value = value;
          select.dispatchEvent(new Event("input", { bubbles: true }));
        };
        const told = [];
        for (const select of form.querySelectorAll("select")) {
          for (const { value } of [...select.options].slice(1)) {
            choose(select, value);
            const fits = rows.filter((row) => row.dataset[select.name].split(" ").includes(value));
            told.push({ name: select.name, value, shown: shown().length, fits: fits.length, count: form.querySelector("output").textContent });
          }
          choose(select, "");
        }
        const [to, verb] = form.querySelectorAll("select");
        choose(to, to.options[1]?.value ?? "");
        choose(verb, rows.find((row) => row.dataset.to !== to.value).dataset.verb);
        const both = shown().every((row) => row.dataset.to.split(" ").includes(to.value) && row.dataset.verb === verb.value);
        form.querySelector("button").click();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { told, both, visible: form.getClientRects().length > 0, back: shown().length, all: rows.length };
      });
      if (!told) return;
      assert.ok(told.visible && told.both);
      assert.equal(told.back, told.all);
      assert.ok(told.told.some(({ shown }) => shown < told.all), "some choice hides some row");
      for (const { name, value, shown, fits, count } of told.told) {
        assert.ok(fits > 0, `${name} ${value} is in no row`);
        assert.equal(shown, fits, `${name} ${value}`);
        assert.equal(count, `${shown} of ${told.all} acts`);
      }
    });

    test("follows a citation to the provision, and an anchor to its paragraph", async () => {
      const place = (selector) =>
        tab.run(async (selector) => {
          const link = document.querySelector(selector);
          if (!link) return null;
          link.click();
          await new Promise((resolve) => setTimeout(resolve, 50));
          const target = document.querySelector(":target");
          const { top } = target.getBoundingClientRect();
          return { href: link.hash, id: `#${target.id}`, title: link.title, words: target.innerText, inView: top >= 0 && top < innerHeight };
        }, selector);
      const cited = await place("article .cite[href^='#article-']");
      if (cited) {
        assert.equal(cited.id, cited.href);
        assert.ok(cited.inView && cited.title.length > 0);
        assert.match(cited.words, /para/);
      }
      const paragraph = await place(".para .number");
      assert.equal(paragraph.id, paragraph.href);
      assert.ok(paragraph.inView);
      assert.equal(await tab.run(() => location.hash), paragraph.href);
    });

    test("has no link without a target and no name twice", async () => {
      const found = await tab.run(() => {
        const names = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        const links = [...document.querySelectorAll("a")];
        return {
          twice: names.filter((name, at) => names.indexOf(name) !== at),
          astray: links.map((link) => link.getAttribute("href")).filter((href) => !href?.startsWith("#") || !document.getElementById(href.slice(1))),
        };
      });
      assert.deepEqual(found, { twice: [], astray: [] });
    });

    for (const width of [320, 360, 768, 1024, 1440]) {
      test(`needs no scrolling sideways at ${width} pixels`, async () => {
        await tab.resize(width);
        assert.deepEqual(await tab.run(tooWide, width), []);
        assert.ok((await tab.run(() => document.documentElement.scrollWidth)) <= width);
      });
    }

    test("prints whole", async () => {
      await tab.media("print");
      await tab.resize(A4);
      assert.deepEqual(await tab.run(tooWide, A4), []);
      const hidden = await tab.run(() => [...document.querySelectorAll("main p, main td, main li, h1, h2, h3")].filter((one) => one.getClientRects().length === 0 && one.innerText).map((one) => one.innerText));
      assert.deepEqual(hidden, []);
      const pdf = (await tab.pdf()).toString("latin1");
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(sheets > 0, "no page was printed");
    });

    test("is read without scripts, the whole table too", async () => {
      await tab.scripts(false);
      await tab.open(url);
      const { nodes } = await tab.send("Accessibility.getFullAXTree");
      const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
      const expected = await tab.send("DOM.getDocument", { depth: 0 }).then(({ root }) =>
        tab.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "tbody tr:not(details tr)" }));
      assert.ok(roles.filter((role) => role === "row").length >= expected.nodeIds.length);
      assert.ok(!roles.includes("combobox"), "controls that do nothing are hidden");
    });

    test("has landmarks, a language, and headings in order", async () => {
      const { nodes } = await tab.send("Accessibility.getFullAXTree");
      const roles = new Set(nodes.filter((node) => !node.ignored).map((node) => node.role?.value));
      for (const role of ["banner", "main", "navigation", "contentinfo"]) assert.ok(roles.has(role), `no ${role}`);
      const page = await tab.run(() => ({
        lang: document.documentElement.lang,
        levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
        bare: [...document.querySelectorAll("th:not([scope])")].length,
        nameless: [...document.querySelectorAll("a, button, summary")].filter((one) => !one.textContent.trim() && !one.ariaLabel).length,
      }));
      assert.equal(page.lang, "en");
      assert.equal(page.levels.filter((level) => level === 1).length, 1);
      page.levels.reduce((above, level) => (assert.ok(level <= above + 1, `h${above}, then h${level}`), level), 0);
      assert.deepEqual([page.bare, page.nameless], [0, 0]);
    });

    test("is reached by keyboard: the first stop skips to the report", async () => {
      for (const type of ["keyDown", "keyUp"]) await tab.send("Input.dispatchKeyEvent", { type, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 });
      const skip = await tab.run(() => ({ words: document.activeElement.innerText, top: document.activeElement.getBoundingClientRect().top, hash: document.activeElement.hash }));
      assert.deepEqual([skip.words, skip.hash], ["Skip to the report", "#report"]);
      assert.ok(skip.top >= 0, "it can be seen");
      for (const type of ["keyDown", "keyUp"]) await tab.send("Input.dispatchKeyEvent", { type, key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: type === "keyDown" ? "\r" : undefined });
      await tab.run(() => new Promise((resolve) => setTimeout(() => resolve(true), 50)));
      assert.equal(await tab.run(() => document.activeElement.id), "report");
    });

    for (const scheme of ["light", "dark"]) {
      test(`has contrast enough, ${scheme}`, async () => {
        await tab.media("screen", scheme);
        assert.deepEqual(await tab.run(tooFaint), []);
      });
    }

    test("shows every finding beside words or in the list, by word and sign", async () => {
      const findings = await tab.run(() => {
        const list = [...document.querySelectorAll(".findings .list > li")];
        return list.map((entry) => {
          const note = entry.matches(".finding") ? entry : document.querySelector(entry.querySelector("a").hash);
          return { entry: entry.innerText, note: note?.innerText, wide: note?.closest(".beside")?.getBoundingClientRect().width };
        });
      });
      for (const { entry, note } of findings) {
        assert.match(entry, /^(■ Error|▲ Warning|● Note)/);
        assert.match(note, /^(■ Error|▲ Warning|● Note)/);
      }
      await tab.resize(360);
      const above = await tab.run(() => [...document.querySelectorAll(".beside")].filter((one) => one.lastElementChild.getBoundingClientRect().top < one.firstElementChild.getBoundingClientRect().bottom).length);
      assert.equal(above, 0, "on a narrow screen findings stand below the words");
    });
  });
}

/** The elements that reach beyond the width and are not in a box that scrolls. */
function tooWide(width) {
  const wide = [...document.body.querySelectorAll("*")].filter((one) => {
    if (one.closest(".scroll") || one.closest("svg") || one.closest(".skip")) return false;
    const style = getComputedStyle(one);
    if (style.clipPath !== "none" || one.closest("thead")) return false;
    return [...one.getClientRects()].some((box) => box.right > width + 1 || box.left < -1);
  });
  return wide.slice(0, 5).map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
}

/** The texts whose contrast is below AA: 4.5, or 3 where they are large. */
function tooFaint() {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (color, below) => {
    canvas.fillStyle = `rgb(${below.join(" ")})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (color) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (one) => (one ? over(getComputedStyle(one).backgroundColor, paper(one.parentElement)) : [255, 255, 255]);
  const faint = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || one.getClientRects().length === 0 || one.closest("script, option, title, desc")) continue;
    const style = getComputedStyle(one);
    const below = paper(one);
    const [a, b] = [light(over(one.closest("svg") ? style.fill : style.color, below)), light(below)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) faint.push(`${contrast.toFixed(2)} ${one.tagName}.${one.className} ${texts.currentNode.data.slice(0, 30)}`);
  }
  return faint.slice(0, 5);
}
