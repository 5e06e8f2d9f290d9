//! Nothing in a report becomes mark-up, whatever stands in its fields.

use std::time::Instant;

use proptest::prelude::*;
use uncac::cite::{ArticleRefs, CrossRef};
use uncac::write::{Page, html};
use uncac::{
    Act, ActKind, Addressee, Adoption, Agenda, AgendaItem, Capacity, Category, Citation, Cited, Distribution,
    Footnote, Item, Mark, Masthead, Meeting, MeetingBody, NoteMark, Officer, Paragraph, Participant, Place,
    Recommendation, Report, Role, Statement, Validator,
};

use super::reader::PageRead;

const ATTACKS: &[&str] = &[
    "</p></main></title></style></script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    "<!-- --> <![CDATA[ ]]> <?x?>",
    "]]>-->",
    "&lt;script&gt; &amp; &#60; &#x3c; &nbsp &notit;",
    "<svg onload=alert(1)><desc>",
    "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{85}\u{9f}\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}",
    "\u{202e}txet\u{202c} \u{2066}x \u{200f}\u{61c}",
    "\r\n\t\u{2028}\u{2029}\u{feff}",
    "{{x}} ${x} `x` %3Cscript%3E \\u003cscript",
    "é日本語🏳️‍🌈",
];

/// Some words, hostile ones among them.
fn words() -> impl Strategy<Value = String> {
    let attack = prop::sample::select(ATTACKS).prop_map(str::to_owned);
    prop_oneof![3 => attack, 1 => "(?s).{1,20}", 1 => "[<>&\"'/=# ]{1,12}"]
}

/// A report with something of the reader's choice in every field. Every field gets words of its own.
fn report(words: &[String]) -> Report {
    let mut next = 0;
    let mut field = || {
        next += 1;
        // The same beginning in every report, so that nothing sorts or groups differently.
        format!("{next:03} {}", words[next % words.len()])
    };
    let masthead = Masthead::new()
        .with_symbol("CAC/COSP/WG.2/2018/6".parse().unwrap())
        .with_organ(field())
        .with_distribution(Distribution::Other(field()))
        .with_original_language(field())
        .with_job_number(field())
        .with_other(field());
    let meeting = Meeting::new(uncac::BodyId::AssetRecovery, "2018-06-06/2018-06-07".parse().unwrap())
        .with_body(MeetingBody::unregistered(field()))
        .with_part(field())
        .with_venue(field())
        .with_officer(Officer::new(Role::Other(field()), field()).unwrap().with_state(field()));
    let agenda = Agenda::new().with_paragraph(1).with_item(
        AgendaItem::new(field(), field())
            .with_section("I".parse().unwrap())
            .with_item(AgendaItem::new(field(), field())),
    );
    let note = NoteMark::Other(field());
    let cited = field();
    let article: ArticleRefs = "articles 5, 75 and 54, paragraph 1 (b)".parse().unwrap();
    let target: CrossRef = "paragraph 2".parse().unwrap();
    let act = Act::new(field(), ActKind::Request, field())
        .with_addressees(vec![Addressee::Other(field())])
        .with_implied_addressees(vec![Addressee::Other(field())])
        .with_conditions(vec![field()])
        .with_timing(vec![field()])
        .with_citations(vec![Citation::new(Cited::Article(article.clone()), field(), Place::Paragraph(1))]);
    let paragraph = Paragraph::new(format!("{} {cited} {}", field(), field()))
        .with_marks(vec![Mark::emphasis(0, 3), Mark::note(2, note.clone()), Mark::emphasis(1, usize::MAX)])
        .with_item(Item::new(field(), field()).with_item(Item::new(field(), field())));
    Report::builder(meeting)
        .masthead(masthead)
        .title(field())
        .agenda(agenda)
        .section(1, "I", field())
        .section(2, field(), field())
        .add_paragraph(paragraph)
        .paragraph(field())
        .citation(Citation::new(Cited::Article(article), cited, Place::Paragraph(1)))
        .citation(Citation::new(Cited::CrossReference(target), "002", Place::Paragraph(2)))
        .participant(Participant::new(field(), Category::StateParty).unwrap().with_paragraph(2))
        .participant(Participant::new(field(), Category::Other).unwrap())
        .recommendation(Recommendation::new(1, vec![act]))
        .statement(
            Statement::new(Capacity::Observer).with_entity(field()).with_person(field()).with_paragraph(1),
        )
        .footnote(Footnote::new(note, field()).with_paragraph(1))
        .adoption(Adoption::new().with_date("2018-06-07".parse().unwrap()).with_paragraph(2))
        .build()
        .unwrap()
}

/// What a page shows of some words: control characters and what is no character are replaced.
fn shown(words: &str) -> String {
    let show = |c: char| match c {
        '\r' => '\n',
        '\n' | '\t' => c,
        c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c) => {
            '\u{fffd}'
        }
        c => c,
    };
    words.chars().map(show).collect()
}

/// A page that has been checked.
fn page(report: &Report) -> PageRead {
    let page = PageRead::new(&html(report));
    page.check();
    page
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_any_field_are_words(words in prop::collection::vec(words(), 1..6)) {
        let report = report(&words);
        let found = page(&report);
        prop_assert_eq!(found.skeleton(), page(&self::report(&["plain".to_owned()])).skeleton());
        let all = &found.all("body").next().unwrap().text;
        for paragraph in report.paragraphs() {
            // Indicators of footnotes stand between the words.
            let last = paragraph.text().rsplit('0').next().unwrap();
            prop_assert!(all.contains(&shown(last)), "{} is not in the page", last);
        }
        prop_assert_eq!(&found.id("title").text, &shown(report.title().unwrap()));
    }

    #[test]
    fn a_report_from_json_has_the_same_page(words in prop::collection::vec(words(), 1..6)) {
        let report = report(&words);
        let read = Report::from_json(&report.to_json().unwrap()).unwrap();
        prop_assert_eq!(html(&read), html(&report));
    }

    #[test]
    fn any_text_makes_a_sound_page(pieces in prop::collection::vec(prop_oneof![
        words(),
        prop::sample::select(&["\n\n1. ", "\n\n2. ", "\n\nI. ", "\n\nA. ", "\n\n(a) ", "*", "¹", "\n\n¹ ", "article 5 of the Convention",
            "chapter II of the Convention", "The Working Group requested the secretariat to ", "States Parties", "paragraph 2 above"][..])
            .prop_map(str::to_owned),
    ], 0..30)) {
        let parsed = uncac::parse(&pieces.concat());
        page(parsed.report());
        let findings = Validator::new().check(&parsed);
        let with_findings = PageRead::new(&Page::new(&parsed).with_findings(&findings).render());
        with_findings.check();
        for number in 1..=findings.len() {
            with_findings.id(&format!("finding-{number}"));
        }
    }
}

#[test]
fn fields_that_only_json_can_bend_make_a_sound_page() {
    for json in [
        r#"{"paragraphs": [{"number": 4294967295, "section": "\"><b>", "text": null}, {"number": 4294967295, "section": null, "text": "x"}]}"#,
        r#"{"sections": [{"number": null, "level": 255, "title": "<i>", "sections": [{"number": "", "level": 0, "title": null}]},
            {"number": "<i>", "level": 1, "title": null}]}"#,
        r#"{"paragraphs": [{"number": 1, "section": "nowhere", "text": "é", "marks": [
            {"kind": "emphasis", "start": 9, "end": 3}, {"kind": "note", "start": 18446744073709551615, "end": 0, "note": 7},
            {"kind": "note", "start": 0, "end": 0}, {"kind": "emphasis", "start": 0, "end": 18446744073709551615}]}]}"#,
        r#"{"agenda": {"adopted_on": null, "paragraph": 9, "items": [{"number": "", "title": "", "section": "X"}]}}"#,
        r#"{"footnotes": [{"number": 1, "text": null, "paragraph": 9}, {"number": 1, "text": "<", "paragraph": null}, {"number": "", "text": "", "paragraph": 1}]}"#,
        r#"{"recommendations": [{"paragraph": 7, "acts": [{"verb": "", "kind": "other", "text": ""}]}, {"paragraph": 8}],
            "statements": [{"capacity": "officer"}], "participants": [{"name": "<x>", "category": "other", "paragraph": 9}],
            "abbreviations": {"<a>": "\"", "": ""}}"#,
        "{}",
    ] {
        page(&serde_json::from_str::<Report>(json).unwrap_or_else(|error| panic!("{error} in {json}")));
    }
}

#[test]
fn large_and_deep_reports_take_time_in_proportion() {
    let long = "article 5 of the Convention & <more> ".repeat(28_000);
    let copies = "5. The Group recalled article 5 of the Convention.¹\n\n".repeat(5_000);
    let lists: String =
        (0..400).flat_map(|depth| [" ".repeat(depth), "(a) (i) a. i. words;\n".to_owned()]).collect();
    for text in [
        format!("I. One\n\n1. {long}\n"),
        format!("I. One\n\n{copies}\n¹ A note.\n"),
        format!("1. List:\n\n{lists}"),
    ] {
        let start = Instant::now();
        let parsed = uncac::parse(&text);
        let parsing = start.elapsed();
        let start = Instant::now();
        let page = html(parsed.report());
        let writing = start.elapsed();
        println!("{} bytes: {parsing:?} to read, {writing:?} to write", text.len());
        assert!(page.ends_with("</html>\n"));
        assert!(writing < 20 * parsing + std::time::Duration::from_secs(2));
    }
}

#[test]
fn citations_that_are_not_in_the_words_cost_little_and_harm_nothing() {
    let article: ArticleRefs = "article 5".parse().unwrap();
    let meeting = Meeting::new(uncac::BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
    let mut builder = Report::builder(meeting).section(1, "I", "One").paragraph("words ".repeat(100_000));
    for number in 0..5_000 {
        let words = format!("no such words {number}");
        builder =
            builder.citation(Citation::new(Cited::Article(article.clone()), words, Place::Paragraph(1)));
    }
    let start = Instant::now();
    let page = page(&builder.build().unwrap());
    assert_eq!(page.by_class("cite").count(), 0);
    assert!(start.elapsed().as_secs() < 20);
}
