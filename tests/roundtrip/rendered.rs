//! What another reader of Markdown makes of a text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The headings as levels and words.
pub(crate) fn headings(text: &str) -> Vec<(usize, String)> {
    let mut headings = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for event in events(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level as usize, String::new())),
            Event::End(TagEnd::Heading(_)) => headings.extend(open.take()),
            Event::Text(words) => open.iter_mut().for_each(|(_, heading)| heading.push_str(&words)),
            _ => {}
        }
    }
    headings
}

/// All words, without white space.
pub(crate) fn words(text: &str) -> String {
    let mut words = String::new();
    for event in events(text) {
        match event {
            Event::Text(text) => words.push_str(&text),
            // But for the comment that asks to be read to the letter.
            Event::Html(text) if text.trim_end() != "<!-- uncac-report/1 -->" => {
                words.push_str("<not words>");
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_))
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::Rule => {
                words.push_str("<not words>");
            }
            _ => {}
        }
    }
    words.split_whitespace().collect()
}

fn events(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_FOOTNOTES)
}
