//! What a host program allows is kept to, and said where it is not.

#![cfg(test)]

use uncac::{Item, Limit, Limits, Paragraph, Report, Severity, Validator};

const TEXT: &str =
    "I. Introduction\n\n1. The Working Group agreed:\n\n(a) To organise;\n\n(b) To recognise.\n";

fn refusal(limits: Limits) -> (Limit, usize, usize, String) {
    let error = limits.parse(TEXT).unwrap_err();
    (error.limit(), error.allowed(), error.found(), error.to_string())
}

#[test]
fn within_the_limits_a_text_is_read_as_ever() {
    let limits = Limits::default().with_bytes(TEXT.len()).with_lines(7).with_parts(4).with_depth(1);
    assert_eq!(limits.parse(TEXT).unwrap(), uncac::parse(TEXT));
}

#[test]
fn too_many_bytes_are_refused() {
    let message =
        "expected at most 82 bytes, found 83: split the text, or allow more by `Limits::with_bytes`";
    assert_eq!(refusal(Limits::default().with_bytes(82)), (Limit::Bytes, 82, 83, message.to_owned()));
}

#[test]
fn too_many_lines_are_refused() {
    let message = "expected at most 6 lines, found 7: split the text, or allow more by `Limits::with_lines`";
    assert_eq!(refusal(Limits::default().with_lines(6)), (Limit::Lines, 6, 7, message.to_owned()));
}

#[test]
fn too_many_parts_are_refused() {
    let message = "expected at most 3 headings, paragraphs, items and footnotes, found 4: \
                   split the text, or allow more by `Limits::with_parts`";
    assert_eq!(refusal(Limits::default().with_parts(3)), (Limit::Parts, 3, 4, message.to_owned()));
}

#[test]
fn nesting_too_deep_is_refused() {
    let message = "expected at most 0 degrees of sections or items, found 1: \
                   put what is nested under fewer degrees, or allow more by `Limits::with_depth`";
    assert_eq!(refusal(Limits::default().with_depth(0)), (Limit::Depth, 0, 1, message.to_owned()));
}

#[test]
fn the_parts_and_the_depth_of_a_report_from_elsewhere_are_limited() {
    let item = (0..9).fold(Item::new("(a)", "x"), |under, _| Item::new("(a)", "x").with_item(under));
    let report = Report::builder(uncac::Meeting::default())
        .add_paragraph(Paragraph::new("x").with_number(1).with_item(item));
    let report = report.build().unwrap();
    assert!(Limits::default().with_depth(10).with_parts(11).check(&report).is_ok());
    assert_eq!(Limits::default().with_depth(9).check(&report).unwrap_err().found(), 10);
    assert_eq!(Limits::default().with_parts(10).check(&report).unwrap_err().found(), 11);
}

#[test]
fn a_report_built_deeper_than_any_needs_is_refused() {
    let built = |degrees: usize| {
        let first = Item::new("(a)", "x");
        let item = (1..degrees).fold(first, |under, _| Item::new("(a)", "x").with_item(under));
        Report::builder(uncac::Meeting::default()).add_unnumbered(Paragraph::new("x").with_item(item)).build()
    };
    assert!(built(48).is_ok());
    let message =
        "expected at most 48 degrees of items of a paragraph, found 49; put what is nested under fewer";
    assert_eq!(built(49).unwrap_err().to_string(), message);
}

#[test]
fn no_text_is_nested_deeper_than_the_default_allows() {
    for text in ["(a) x\n", "#", "> ", "  - (a) x\n", "I. A\n\nA. B\n\n1. C\n\n(a) d\n\n(i) e\n\na. f\n\n"] {
        for head in ["", "1. A:\n\n", "<!-- uncac-report/1 -->\n\n1. A:\n\n"] {
            let lines = (0..400).map(|depth| format!("{:depth$}{text}", ""));
            let text = head.to_owned() + &lines.collect::<String>();
            assert!(Limits::default().parse(&text).is_ok(), "{head:?} {text:.40?}");
        }
    }
}

#[test]
fn json_that_is_nested_without_end_costs_no_stack() {
    for open in ["{\"items\":[", "{\"sections\":[", "{\"label\":\"a\",\"items\":[", "["] {
        let close = if open == "[" { "]" } else { "]}" };
        for (head, tail) in [("\"paragraphs\":[", "]}"), ("\"sections\":[", "]}"), ("\"agenda\":", "}")] {
            let schema = "{\"schema\":\"uncac-report/1\",";
            let json = format!("{schema}{head}{}{}{tail}", open.repeat(100_000), close.repeat(100_000));
            // What is nested in a field that is not known is passed over.
            if let Ok(report) = Report::from_json(&json) {
                assert!(Limits::default().check(&report).is_ok());
            }
        }
    }
    let item = "{\"label\":\"(a)\",\"text\":null,\"items\":[";
    let json = format!(
        "{{\"schema\":\"uncac-report/1\",\"paragraphs\":[{{\"number\":1,\"text\":null,\"section\":null,\"items\":[{}{}]}}]}}",
        item.repeat(1000),
        "]}".repeat(1000)
    );
    let error = Report::from_json(&json).unwrap_err().to_string();
    assert!(error.starts_with("recursion limit exceeded"), "{error}");
}

#[test]
fn the_first_findings_in_the_text_are_kept_and_the_others_counted() {
    let text = format!("I. A\n\n1. B{}.\n", " organise UN".repeat(100));
    let parsed = uncac::parse(&text);
    let all = Validator::new().check(&parsed);
    let some = Validator::new().with_limit(10).check(&parsed);
    assert_eq!(some[..10], all[..10]);
    assert_eq!(some.len(), 11);
    assert_eq!(some[10].message(), format!("{} more findings are left out", all.len() - 10));
    assert_eq!(some[10].name(), "findings-left-out");
}

#[test]
fn what_is_left_out_is_told_as_by_a_rule() {
    let parsed = uncac::parse(TEXT);
    let rule = uncac::validate::rule("findings-left-out").unwrap();
    let validator = Validator::new().with_severity(rule.name(), Severity::Error).unwrap().with_limit(0);
    let findings = validator.check(&parsed);
    assert_eq!((findings[0].code(), findings[0].severity()), (rule.code(), Severity::Error));
    assert_eq!(validator.ignore(rule.name()).unwrap().check(&parsed), []);
}

#[test]
fn as_many_findings_as_are_wanted_are_closed_by_nothing() {
    let parsed = uncac::parse(TEXT);
    let all = Validator::new().check(&parsed);
    assert_eq!(Validator::new().with_limit(all.len()).check(&parsed), all);
}

#[test]
fn fixing_looks_at_all_findings() {
    let validator = Validator::new().select("spelling-ize").unwrap().with_limit(1);
    assert_eq!(validator.fix(TEXT).made.len(), 2);
}

#[test]
fn a_silence_behind_the_last_finding_is_not_called_unused() {
    let text = "1. They organise UN work.\n\n<!-- uncac: allow spelling-ize -->\n\n2. They recognise it.\n";
    let parsed = uncac::parse(text);
    let validator =
        Validator::new().select("spelling-ize").and_then(|one| one.select("unused-silence")).unwrap();
    assert_eq!(validator.check(&parsed).len(), 1);
    let names: Vec<_> = validator.with_limit(0).check(&parsed).iter().map(uncac::Diagnostic::name).collect();
    assert_eq!(names, ["findings-left-out"]);
}

#[test]
fn a_section_may_stand_as_deep_as_it_is_allowed() {
    let text = "<!-- uncac-report/1 -->\n\n## 1. A\n\n### 2. B\n\n#### 3. C\n\n4. D\n";
    assert!(Limits::default().with_depth(3).parse(text).is_ok());
    assert!(Limits::default().with_depth(2).parse(text).is_err());
}
