//! How fast reports are read, checked and written in proportion to pulldown-cmark on the same text, in turns in one run.
//!
//! One line a measure: its name, the median of its rounds in megabytes of text a second, and how long it takes in proportion
//! to pulldown-cmark and to `uncac::parse`, as the median of the proportions of single rounds. What is made is dropped within the
//! measure. Rules that take longer than reading are pointed out. Four texts: a report, the same five times as dense in
//! references, the largest report at hand, 200 copies.

#[path = "ratios/dense.rs"]
mod dense;
#[path = "ratios/measures.rs"]
mod measures;

use std::hint::black_box;
use std::time::{Duration, Instant};

use measures::{MEASURES, Measure, Subject};

const REPORTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

/// How often all measures take turns, at least and at most.
const ROUNDS: std::ops::RangeInclusive<usize> = 3..=15;
/// How long the rounds of one text go on, beyond the fewest.
const BUDGET: Duration = Duration::from_secs(9);
/// How many bytes a measure reads in a round at least.
const BYTES: usize = 1 << 20;

/// Where `uncac::parse` stands among the measures.
const PARSE: usize = 2;

/// The bar: all rules together take no longer than reading does.
const RULES: (&str, f64) = ("all rules alone", 1.0);

fn main() {
    let report = std::fs::read_to_string(format!("{REPORTS}/CAC_COSP_WG.4_2011_4.txt"))
        .unwrap_or_else(|_| SAMPLE.to_owned());
    let dense = dense::denser(&report, 5);
    let texts = [
        ("the report", report.clone()),
        ("the report, five times as dense in references", dense),
        ("the largest report", largest().unwrap_or_else(|| report.clone())),
        ("200 copies of the report", report.repeat(200)),
    ];
    for (name, text) in texts {
        println!("{name}: {} bytes", text.len());
        for (measure, seconds, to_first, to_parse) in medians(&Subject::new(text.clone())) {
            let speed = number(text.len()) / seconds / 1e6;
            let is_late = measure.name == RULES.0 && to_parse > RULES.1;
            let note = if is_late { "  above the bar of 1" } else { "" };
            println!("  {:<44} {speed:>8.1} MB/s {to_first:>7.2} × {to_parse:>7.2} ×{note}", measure.name);
        }
    }
}

/// The largest text among the real reports.
fn largest() -> Option<String> {
    let files = std::fs::read_dir(format!("{REPORTS}/real")).ok()?.flatten().map(|entry| entry.path());
    let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    texts.filter_map(|path| std::fs::read_to_string(path).ok()).max_by_key(String::len)
}

/// Every measure with the median of its seconds, and of their proportion to those of the first and of parsing.
fn medians(subject: &Subject) -> Vec<(&'static Measure, f64, f64, f64)> {
    let start = Instant::now();
    let mut rounds: Vec<Vec<f64>> = Vec::new();
    while rounds.len() < *ROUNDS.start() || rounds.len() < *ROUNDS.end() && start.elapsed() < BUDGET {
        rounds.push(MEASURES.iter().map(|one| seconds(one, subject)).collect());
    }
    let of = |at: usize| -> Vec<f64> { rounds.iter().filter_map(|round| round.get(at).copied()).collect() };
    let ratio = |own: &[f64], other: usize| {
        median(own.iter().zip(of(other)).map(|(own, other)| own / other).collect())
    };
    let figures = MEASURES.iter().enumerate().map(|(at, measure)| {
        let own = of(at);
        let (to_first, to_parse) = (ratio(&own, 0), ratio(&own, PARSE));
        (measure, median(own), to_first, to_parse)
    });
    figures.collect()
}

/// Seconds for one run, as the mean of as many as make up [`BYTES`].
fn seconds(measure: &Measure, subject: &Subject) -> f64 {
    let times = (BYTES / subject.text.len().max(1)).max(1);
    let start = Instant::now();
    (0..times).for_each(|_| (measure.run)(black_box(subject)));
    start.elapsed().as_secs_f64() / number(times)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
