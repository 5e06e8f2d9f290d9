//! Reading: a report from Akoma Ntoso.

mod body;
mod citations;
mod error;
mod front;
mod namespaces;
mod nest;
mod own;
mod paragraph;
mod tree;
mod words;

pub use error::{ReadError, ReadErrorKind};

use indexmap::IndexMap;

use self::body::Body;
use self::citations::Found;
use self::error::Fault;
use self::own::Own;
use self::tree::Tree;
use crate::model::{Language, Report, ReportParts};

/// Reads a report from Akoma Ntoso.
///
/// What [`write`](super::write()) wrote is read back equal, with these exceptions, none of which a parsed text gives:
///
/// - characters that XML 1.0 cannot hold were written as U+FFFD;
/// - an empty string where the model has none by its rules (an empty number or title of a section) is none;
/// - a value of an open vocabulary that was made with a word of the vocabulary, such as `Distribution::Other` with
///   `General`, or a mark `NoteMark::Other` with figures, is the value of that word;
/// - a character offset of a mark, or the order of marks, is kept whatever it is; a mark of a kind with a note, or
///   without one, that its constructors do not give is not.
///
/// Documents by other hands are read as far as they follow the profile: hierarchy, paragraphs, lists, notes, references
/// and the front. Elements that are not known are read through, so that no words are lost; what the block of this
/// crate would tell (participants, acts, statements) is empty, and citations are read from the words of each `ref`.
///
/// ```
/// let text = "I. Introduction\n\n1. The Group met.\n\n(a) There;\n\n(b) Then.\n";
/// let report = uncac::parse(text).into_report();
/// assert_eq!(uncac::akn::read(&uncac::akn::write(&report))?, report);
/// # Ok::<(), uncac::akn::ReadError>(())
/// ```
///
/// # Errors
///
/// When the text is not well-formed XML, declares a document type or refers to an entity (none is ever expanded but
/// the five of XML), nests elements beyond 256, is not a `debateReport` of Akoma Ntoso 1.0, or has a value that is not
/// of its form. The error says the line and column, what was expected, and what was found.
pub fn read(xml: &str) -> Result<Report, ReadError> {
    report(xml).map_err(|fault| fault.in_text(xml))
}

fn report(xml: &str) -> Result<Report, Fault> {
    let tree = Tree::of(xml)?;
    let root = root(&tree)?;
    let meta = tree.child(root, "meta");
    let own = meta.and_then(|meta| Own::find(&tree, meta));
    let marks = own.as_ref().map(Own::marks).transpose()?.unwrap_or_default();
    let mut found = Found::with_marks(marks);
    let masthead = front::masthead(&tree, root, &mut found)?;
    let title = front::title(&tree, root, &mut found);
    let mut body = Body::of(&tree, root, found)?;
    let footnotes = body.found.footnotes(&tree);
    let mut parts = ReportParts::in_language(meta.and_then(|meta| language(&tree, meta)).unwrap_or_default());
    *parts.agenda.items_mut() = body.agenda;
    parts.citations = match &own {
        Some(_) => Vec::new(),
        None => body.found.citations(),
    };
    if let Some(own) = &own {
        own.read(&mut parts, &body.found)?;
        parts.footnotes = own.order(footnotes)?;
    } else {
        parts.agenda = body.agenda_paragraph.into_iter().fold(parts.agenda, crate::Agenda::with_paragraph);
        parts.footnotes = footnotes.into_iter().map(|(_, footnote)| footnote).collect();
    }
    (parts.masthead, parts.title) = (masthead, title);
    (parts.sections, parts.paragraphs) = (body.sections, body.paragraphs);
    parts.abbreviations = meta.map(|meta| abbreviations(&tree, meta)).unwrap_or_default();
    Ok(Report::from(parts))
}

/// The report in the document.
fn root(tree: &Tree<'_>) -> Result<usize, Fault> {
    let document = tree.element(0).filter(|element| element.is("akomaNtoso"));
    let at = tree.element(0).map_or(0, |element| element.at);
    let found = |name: Option<&str>| name.map_or("nothing".to_owned(), |name| format!("an element {name:?}"));
    if document.is_none() {
        let name = tree.element(0).map(|element| element.name.as_str());
        let expected = "an element \"akomaNtoso\" in the namespace of Akoma Ntoso 1.0";
        return Err(Fault::plain(ReadErrorKind::NotAReport, at, expected, found(name)));
    }
    tree.child(0, "debateReport").ok_or_else(|| {
        let other = tree.elements_in(0).next().map(|(_, element)| element);
        let at = other.map_or(at, |other| other.at);
        let name = other.map(|other| other.name.as_str());
        Fault::plain(ReadErrorKind::NotAReport, at, "an element \"debateReport\"", found(name))
    })
}

/// The language of the text.
fn language(tree: &Tree<'_>, meta: usize) -> Option<Language> {
    let expression = tree.child(tree.child(meta, "identification")?, "FRBRExpression")?;
    let (_, element) = tree.elements_in(expression).find(|(_, element)| element.is("FRBRlanguage"))?;
    let code = element.attribute("language")?;
    Language::ALL.into_iter().find(|language| language.code_3() == code)
}

/// The terms with a short form.
fn abbreviations(tree: &Tree<'_>, meta: usize) -> IndexMap<String, String> {
    let references = tree.elements_in(meta).filter(|(_, element)| element.is("references"));
    let terms = references.flat_map(|(index, _)| tree.elements_in(index)).map(|(_, element)| element);
    let pair = |term: &tree::Element<'_>| {
        let short = term.attribute("shortForm").filter(|_| term.is("TLCTerm"))?;
        Some((short.to_owned(), term.attribute("showAs").unwrap_or_default().to_owned()))
    };
    terms.filter_map(pair).collect()
}
