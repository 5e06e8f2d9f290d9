//! Word files built in code.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file: the XML inside of the root of each part.
#[derive(Default, Clone)]
pub(crate) struct Word {
    pub(crate) body: String,
    pub(crate) styles: String,
    pub(crate) numbering: String,
    pub(crate) footnotes: String,
    pub(crate) endnotes: String,
    /// The header of the first page.
    pub(crate) header: String,
    /// The footer of the first page.
    pub(crate) footer: String,
}

impl Word {
    /// A file with a body alone.
    pub(crate) fn of(body: &str) -> Self {
        Self { body: body.to_owned(), ..Self::default() }
    }

    /// The bytes of the file.
    pub(crate) fn build(&self) -> Vec<u8> {
        let parts = self.parts();
        archive(parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())))
    }

    /// The names and the whole XML of the parts.
    pub(crate) fn parts(&self) -> Vec<(String, String)> {
        let others = [
            ("styles", "styles", &self.styles),
            ("numbering", "numbering", &self.numbering),
            ("footnotes", "footnotes", &self.footnotes),
            ("endnotes", "endnotes", &self.endnotes),
            ("header", "hdr", &self.header),
            ("footer", "ftr", &self.footer),
        ];
        let mut parts =
            vec![("_rels/.rels".to_owned(), relations(&[("officeDocument", "word/document.xml")]))];
        let mut related = Vec::new();
        for (name, root, xml) in others.iter().filter(|(.., xml)| !xml.is_empty()) {
            related.push((*name, format!("{name}.xml")));
            parts.push((format!("word/{name}.xml"), element(root, xml)));
        }
        let related: Vec<(&str, &str)> =
            related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
        parts.push(("word/_rels/document.xml.rels".to_owned(), relations(&related)));
        let margin = |name: &str, xml: &str| match xml {
            "" => String::new(),
            _ => format!(r#"<w:{name}Reference w:type="first" r:id="{name}"/>"#),
        };
        let margins = margin("header", &self.header) + &margin("footer", &self.footer);
        let section = format!("<w:sectPr>{margins}<w:titlePg/></w:sectPr>");
        let section = if margins.is_empty() { "" } else { &section };
        let body = format!("<w:body>{}{section}</w:body>", self.body);
        parts.push(("word/document.xml".to_owned(), element("document", &body)));
        parts
    }
}

/// An archive of parts.
pub(crate) fn archive<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        file.start_file(name, options).unwrap();
        file.write_all(bytes).unwrap();
    }
    file.finish().unwrap().into_inner()
}

/// A part: its root with the namespaces, and what stands in it.
pub(crate) fn element(root: &str, xml: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{xml}</w:{root}>"#
    )
}

/// Relationships: kinds and targets. The kind is the identifier as well.
pub(crate) fn relations(of: &[(&str, &str)]) -> String {
    let one = |(kind, target): &(&str, &str)| {
        format!(r#"<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
        of.iter().map(one).collect::<String>()
    )
}

/// A paragraph with properties and one run of words.
pub(crate) fn paragraph(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run("", words))
}

/// A run of words with properties.
pub(crate) fn run(properties: &str, words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

/// A style of paragraphs.
pub(crate) fn style(id: &str, name: &str, properties: &str) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:pPr>{properties}</w:pPr></w:style>"#
    )
}

/// A level of a list.
pub(crate) fn level(at: usize, form: &str, pattern: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>"#
    )
}

/// The numbering of a paragraph.
pub(crate) fn numbered(list: u32, level: u32) -> String {
    format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#)
}
