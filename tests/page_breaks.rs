//! What a page break does to the text: nothing. Text in, structure out.
#![cfg(test)]

/// Two lines of one paragraph with a page break between them, as `pdftotext -layout` prints it.
fn broken(above: &str, below: &str) -> String {
    format!(
        "I. Introduction\n\n   1.   The Group met in Vienna, where it had met before.\n\n   2.   One speaker noted that boats had been \
         mended, as was clear from\n   {above}\n\n\n2/6                                              V.24-18406\n\
         \u{c}                                       CAC/PEAT/WG.4/2024/5\n\n\n   {below}\n\n   3.   It closed the meeting.\n\n\
         II. Adoption of the report\n\n   4.   It adopted its report.\n"
    )
}

fn paragraphs(text: &str) -> Vec<String> {
    let line = |paragraph: &uncac::Paragraph| {
        let number = paragraph.number().map_or_else(|| "-".to_owned(), |number| number.to_string());
        let items: String =
            paragraph.all_items().map(|item| format!(" / {} {}", item.label(), item.text())).collect();
        format!("{number} {}{items}", paragraph.text())
    };
    uncac::parse(text).report().paragraphs().iter().map(line).collect()
}

#[test]
fn a_sentence_goes_on_overleaf_whatever_its_next_word_looks_like() {
    for (above, below) in [
        ("the guide and from the table in annex", "II. It was noted that the figures were early."),
        ("the provisions of chapter", "V. It was added that boats had been sold."),
        ("what was said by the owner of the harbour, Mr. A.", "B. Smith, who had taken the floor."),
        ("the discussion of agenda item", "2. Others did not agree with that view."),
        ("the terms of reference, in particular para.", "44. Others did not agree with that view."),
        (
            "the guide and from article 52, paragraph 2",
            "(a) and (b), of the Convention, which had been cited.",
        ),
        ("the provisions of the Convention (see art.", "18). Others did not agree."),
        ("the judgment in the case of Smith v.", "Jones and others. Others did not agree."),
        ("the meeting that was held at 10.30 a.m.", "Ms. Paz agreed with that view."),
        ("the report entitled “Boats:", "Past and future”, which had been printed in 2019."),
    ] {
        let text = broken(above, below);
        assert_eq!(
            paragraphs(&text)[1],
            format!("2 One speaker noted that boats had been mended, as was clear from {above} {below}")
        );
        assert_eq!(uncac::parse(&text).report().sections().len(), 2, "{above} / {below}");
    }
}

#[test]
fn names_go_on_overleaf_behind_a_colon() {
    let text = broken(
        "the list. The following organizations were represented by observers:",
        "African Union, Council of Europe and World Customs Organization.",
    );
    assert!(
        paragraphs(&text)[1]
            .ends_with("observers: African Union, Council of Europe and World Customs Organization.")
    );
}

#[test]
fn what_is_due_begins_overleaf_though_no_stop_stands_above() {
    let text = broken("the list of boats", "3. The Group met again.");
    let all = paragraphs(&text);
    assert_eq!((all[1].ends_with("list of boats"), &*all[2]), (true, "3 The Group met again."));
    let text = broken("the list of boats", "II. Review of boats");
    let titles: Vec<_> = uncac::parse(&text)
        .report()
        .sections()
        .iter()
        .map(|section| section.title().map(str::to_owned))
        .collect();
    assert_eq!(titles[1].as_deref(), Some("Review of boats"));
}

#[test]
fn a_number_alone_below_the_last_notes_is_that_of_the_page() {
    let text = "I. Introduction\n\n1. It met under the Convention.1\n\n2. It rose.\n\n__________________\n1  Resolution 9/1.\n\n\n7\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.footnotes().len(), 1);
}

#[test]
fn a_number_over_a_job_number_is_that_of_the_page() {
    let text = "I. Introduction\n\n1. It met under the Convention.1\n\n__________________\n1  See PEAT/2.\n2\nV.17-00027\n\n\
                \u{c}2. It met on 2 February.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.footnotes().len(), 1);
    assert_eq!(report.paragraphs()[1].text(), "It met on 2 February.");
}

#[test]
fn a_running_title_is_told_without_form_feeds_where_it_comes_first() {
    let head = "Report of the Group on Peat                                CAC/PEAT/WG.4/2024/5";
    let page =
        |above: &str, number: u32, below: &str| format!("{above}\n\n   {number}\n{head}\n\n{below}\n\n");
    let text = format!(
        "Report of the Group on Peat\n\nI. Introduction\n\n{}{}{}",
        page("1. It noted that", 1, "boats had come."),
        page("2. It noted that", 2, "ships had come."),
        page("3. It noted that", 3, "rafts had come.")
    );
    let report = uncac::parse(&text).into_report();
    let texts: Vec<&str> = report.paragraphs().iter().map(uncac::Paragraph::text).collect();
    assert_eq!(
        texts,
        ["It noted that boats had come.", "It noted that ships had come.", "It noted that rafts had come."]
    );
    assert_eq!(report.title(), Some("Report of the Group on Peat"));
}

#[test]
fn a_note_with_a_star_at_the_foot_of_a_page_is_no_bullet() {
    let text = "CAC/COSP/WG.2/2022/L.1\n\nI.     Introduction\n             1.   The Working Group was to assist the Conference in developing\n             \
                knowledge, especially on articles 52–58 of the Convention.*\n             2.   The Working Group recommended that the Conference, \
                at its\n             tenth session, consider the draft guidelines on the\n\n          * Articles 51 and 59 were added at the \
                request of one delegation.\n\u{c}CAC/COSP/WG.2/2022/L.1\n\n             management of frozen assets.\n";
    let report = uncac::parse(text).into_report();
    let notes: Vec<_> =
        report.footnotes().iter().map(|note| (note.number().to_string(), note.paragraph())).collect();
    assert_eq!(notes, [("*".to_owned(), Some(1))]);
    assert!(report.paragraphs()[1].text().ends_with("draft guidelines on the management of frozen assets."));
    assert_eq!(report.paragraphs()[1].items().len(), 0);
}

#[test]
fn a_number_that_the_words_of_a_note_ask_for_goes_on_with_it() {
    let text = broken("reports of", "bogs and fens.").replace(
        "\n\n\n2/6",
        "\n\n__________________\n   1 Peat Treaty Series, vol. 2326, No.\n   185.\n\n2/6",
    );
    let text = text.replace("before.\n\n   2.", "before.1\n\n   2.");
    let notes: Vec<String> =
        uncac::parse(&text).report().footnotes().iter().map(|note| note.text().to_owned()).collect();
    assert_eq!(notes, ["Peat Treaty Series, vol. 2326, No. 185."]);
    assert_eq!(paragraphs(&text).len(), 4);
}

#[test]
fn the_last_figure_of_a_number_in_parts_indicates_no_note() {
    let text = broken("5.4.1.1.1 (f) of the code1 of", "bogs and fens.")
        .replace("\n\n\n2/6", "\n\n__________________\n   1 See A/1.\n\n2/6");
    assert!(
        paragraphs(&text)[1].ends_with("clear from 5.4.1.1.1 (f) of the code of bogs and fens."),
        "{:?}",
        paragraphs(&text)
    );
}
