(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const rows = [...document.querySelectorAll("#acts > tr")];
  const apply = () => {
    const wanted = [...form.querySelectorAll("select")].filter((select) => select.value !== "");
    const fits = (row) => wanted.every(({ name, value }) => row.dataset[name].split(" ").includes(value));
    for (const row of rows) row.hidden = !fits(row);
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").textContent = `${shown} of ${rows.length} acts`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
