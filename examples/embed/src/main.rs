//! What a program of yours may look like: it keeps an index of who was asked to do what.

use std::collections::BTreeMap;
use std::error::Error;

use uncac::Addressee;

const REPORT: &str = include_str!("../../data/asset_recovery_2018.txt");

fn main() -> Result<(), Box<dyn Error>> {
    // Strict: a text with something to be said about it is refused.
    let report = uncac::parse(REPORT).into_result()?;

    let mut asked: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (paragraph, act) in report.recommendations().acts() {
        for addressee in act.addressees() {
            let paragraphs = asked.entry(addressee.to_string()).or_default();
            if paragraphs.last() != Some(&paragraph) {
                paragraphs.push(paragraph);
            }
        }
    }
    for (addressee, paragraphs) in &asked {
        println!("{addressee}: paragraphs {paragraphs:?}");
    }

    // A question across the types: which recommendations on mutual legal assistance ask States parties for something?
    let article = "article 46".parse()?;
    let found: Vec<u32> = report
        .recommendations()
        .citing(&article)
        .filter(|recommendation| recommendation.acts().any(|act| act.asks(Addressee::StatesParties)))
        .map(uncac::Recommendation::paragraph)
        .collect();
    println!("{article}, asked of States parties: paragraphs {found:?}");
    Ok(())
}
