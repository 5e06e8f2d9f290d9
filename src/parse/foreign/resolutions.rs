//! "résolution 3/2", "resoluciones 5/4 y 6/1", "décision 2/1 de la Conférence".

use super::translated;
use crate::cite::{Cited, Found};
use crate::text::Cut;

/// How an organ is named behind a number, and in English.
const ORGANS: [(&str, &str); 10] = [
    (" de l'Assemblée générale", "General Assembly"),
    (" de la Asamblea General", "General Assembly"),
    (" du Conseil économique et social", "Economic and Social Council"),
    (" del Consejo Económico y Social", "Economic and Social Council"),
    (" du Conseil de sécurité", "Security Council"),
    (" del Consejo de Seguridad", "Security Council"),
    (" du Conseil des droits de l'homme", "Human Rights Council"),
    (" del Consejo de Derechos Humanos", "Human Rights Council"),
    (" de la Conférence", "Conference"),
    (" de la Conferencia", "Conference"),
];

/// What joins the numbers of a list.
const JOINTS: [&str; 3] = [", ", " et ", " y "];

/// How many numbers of a list are read.
const MOST: usize = 40;

/// Adds the resolutions or decisions that a text cites with a word at `from`, whose numbers begin at `at`. Without the name
/// of an organ, its number tells whose it is.
pub(super) fn read(text: &str, mut from: usize, mut at: usize, english: &str, out: &mut Vec<Found>) {
    for _ in 0..MOST {
        let end = at + number_length(text.tail(at));
        let organ = ORGANS.iter().find(|(organ, _)| text.tail(end).starts_with(organ));
        let (organ, name) = organ.copied().unwrap_or_default();
        let Some(cited) = translated(&format!("{name} {english} {}", text.cut(at..end))) else { return };
        if !matches!(cited, Cited::Resolution { .. }) {
            return;
        }
        out.push(Found { range: from..end + organ.len(), cited, anaphoric: false });
        let rest = text.tail(end + organ.len());
        let Some(joint) = JOINTS.iter().find(|joint| rest.starts_with(*joint)) else { return };
        at = end + organ.len() + joint.len();
        from = at;
    }
}

/// How long the number of a resolution is: "3/2", "2003/24", "S-30/1".
fn number_length(text: &str) -> usize {
    let number =
        text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '/' || c == '-')).unwrap_or(text.len());
    let numbered =
        text.head(number).contains('/') && text.head(number).ends_with(|c: char| c.is_ascii_digit());
    if numbered { number } else { 0 }
}
