//! Findings with their source lines and carets.

use std::io::IsTerminal as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use uncac::{Diagnostic, Severity, Source};

/// Draws findings: in colour where standard output is a terminal.
pub(super) struct Human {
    renderer: Renderer,
}

/// How wide a drawing is where there is no terminal to ask.
const WIDTH: usize = 110;

impl Human {
    pub(super) fn new() -> Self {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = std::io::stdout().is_terminal() && !no_color;
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Self { renderer: renderer.term_width(columns.unwrap_or(WIDTH)).decor_style(DecorStyle::Ascii) }
    }

    /// One finding.
    pub(super) fn draw(&self, source: &Source<'_>, finding: &Diagnostic) -> String {
        let level = match finding.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
        };
        let title = level.primary_title(finding.message()).id(finding.name());
        let group = match excerpt(source, finding) {
            Some(snippet) => title.element(snippet),
            None => title.element(annotate_snippets::Origin::path(path(source, finding))),
        };
        let group = footers(group, finding);
        self.renderer.render(&[group]) + "\n\n"
    }
}

/// Where a finding stands that has no line: in which part of a report that has no text.
fn path(source: &Source<'_>, finding: &Diagnostic) -> String {
    finding.place().map_or_else(|| source.name().to_owned(), |place| format!("{}: {place}", source.name()))
}

/// The lines a finding is about, with the very words marked.
fn excerpt<'a>(
    source: &Source<'a>,
    finding: &'a Diagnostic,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let (start, _) = finding.lines()?;
    let span = finding.span()?;
    let text = source.text();
    let first = text.get(..span.start())?.rfind('\n').map_or(0, |end| end + 1);
    let last = text.get(span.end()..)?.find('\n').map_or(text.len(), |end| span.end() + end);
    let end = span.end().max(span.start());
    let mark = AnnotationKind::Primary.span(span.start() - first..end - first);
    Some(
        Snippet::source(text.get(first..last)?)
            .line_start(start.line)
            .path(source.name().to_owned())
            .annotation(mark.label(finding.label())),
    )
}

fn footers<'a>(group: Group<'a>, finding: &'a Diagnostic) -> Group<'a> {
    let mut group = group;
    if let Some(help) = finding.help() {
        group = group.element(Level::HELP.message(help));
    }
    if let Some(fix) = finding.fix() {
        let how = match fix.safety() {
            uncac::fix::Safety::Safe => "`uncac fix` will",
            uncac::fix::Safety::Offer => "`uncac fix --offers` would",
        };
        group = group.element(Level::HELP.message(format!("{how} {}", fix.title())));
    }
    if let Some(authority) = finding.authority() {
        group = group.element(Level::NOTE.message(format!("authority: {authority}")));
    }
    group
}
