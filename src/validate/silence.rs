//! Comments that silence rules for one paragraph: `<!-- uncac: allow article-exists -->`.

use std::collections::HashMap;

use super::registry;
use super::rules::{UNKNOWN_SILENCE, UNUSED_SILENCE};
use super::unknown::UnknownRule;
use crate::diagnostic::Diagnostic;
use crate::outline::BlockKind;
use crate::parse::{Parsed, Part};
use crate::source::Span;

/// A rule that a comment silences.
struct Silence<'a> {
    name: &'a str,
    /// The name in the comment.
    at: Span,
    /// What it is silent about.
    scope: Span,
    used: bool,
}

/// Leaves out the findings that comments silence, and adds one for every silence that was not needed or has no rule.
pub(super) fn silence(parsed: &Parsed, runs: &dyn Fn(&str) -> bool, findings: &mut Vec<Diagnostic>) {
    let mut silences = silences(parsed);
    if silences.is_empty() {
        return;
    }
    let first_of = first_of(&silences);
    findings.retain(|finding| {
        let Some(span) = finding.span() else { return true };
        let next = silences.partition_point(|silence| silence.scope.end() <= span.start());
        let end = silences.get(next).map(|silence| silence.scope.end());
        let silence = end.and_then(|end| first_of.get(&(end, finding.name())));
        let silence = silence
            .and_then(|at| silences.get_mut(*at))
            .filter(|silence| silence.scope.start() <= span.start());
        silence.map(|silence| silence.used = true).is_none()
    });
    for silence in silences.iter().filter(|silence| !silence.used) {
        findings.extend(complaint(silence, runs));
    }
}

/// The first silence of every rule for every end of a scope: a paragraph may have as many silences as findings.
fn first_of(silences: &[Silence<'_>]) -> HashMap<(usize, &'static str), usize> {
    let mut first_of = HashMap::new();
    for (at, silence) in silences.iter().enumerate() {
        if let Ok(rule) = registry::rule(silence.name) {
            first_of.entry((silence.scope.end(), rule.name())).or_insert(at);
        }
    }
    first_of
}

/// What is wrong with a silence that silenced nothing.
fn complaint(silence: &Silence<'_>, runs: &dyn Fn(&str) -> bool) -> Option<Diagnostic> {
    let (info, message, help) = match registry::rule(silence.name) {
        Ok(rule) if !runs(rule.name()) => return None,
        Ok(rule) => {
            let message = format!("\"{}\" has nothing to silence here", rule.name());
            (UNUSED_SILENCE, message, "take it out of the comment".to_owned())
        }
        Err(unknown) => (UNKNOWN_SILENCE, unknown.to_string(), help(&unknown)),
    };
    let diagnostic = Diagnostic::new(info.code, info.name, info.severity, message)
        .at(Some(silence.at))
        .with_authority(info.authority)
        .with_help(help);
    runs(info.name).then_some(diagnostic)
}

fn help(unknown: &UnknownRule) -> String {
    unknown
        .nearest()
        .map_or_else(|| "`uncac rules` lists the rules".to_owned(), |nearest| format!("write \"{nearest}\""))
}

/// The silences of a text, in the order of their scopes.
fn silences(parsed: &Parsed) -> Vec<Silence<'_>> {
    let comments = parsed.blocks().iter().filter(|block| block.kind() == BlockKind::Comment);
    let mut comments = comments.peekable();
    if comments.peek().is_none() {
        return Vec::new();
    }
    let starts = starts(parsed);
    comments.flat_map(|comment| of_comment(parsed.text(), comment.span(), &starts)).collect()
}

/// Where paragraphs, headings, the title and the lines of the masthead begin.
fn starts(parsed: &Parsed) -> Vec<usize> {
    let begins = |part: Part| !matches!(part, Part::Item { .. } | Part::Footnote(_) | Part::AgendaItem(_));
    let parts = parsed.locations().iter().filter(|(part, _)| {
        begins(*part)
            && matches!(part, Part::Paragraph(_) | Part::Section(_) | Part::Title | Part::Masthead(_))
    });
    let mut starts: Vec<usize> =
        parts.filter_map(|(_, pieces)| pieces.first()).map(|piece| piece.start()).collect();
    starts.sort_unstable();
    starts
}

fn of_comment<'a>(text: &'a str, comment: Span, starts: &[usize]) -> Vec<Silence<'a>> {
    let next = starts.partition_point(|start| *start < comment.end());
    let line_of = |start: &usize| {
        text.get(..*start).and_then(|before| before.rfind('\n')).map_or(comment.end(), |end| end + 1)
    };
    let end = starts.get(next + 1).map_or(text.len(), line_of);
    let scope = Span::new(comment.end(), end);
    let base = text.as_ptr() as usize;
    let list = comment.slice(text).split("<!--").filter_map(|part| {
        part.split("-->").next()?.trim().strip_prefix("uncac:")?.trim().strip_prefix("allow")
    });
    let names =
        list.flat_map(|list| list.split([',', ' ', '\n', '\r', '\t'])).filter(|name| !name.is_empty());
    let silence = |name: &'a str| {
        let start = name.as_ptr() as usize - base;
        Silence { name, at: Span::new(start, start + name.len()), scope, used: false }
    };
    names.map(silence).collect()
}
