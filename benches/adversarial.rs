//! How much harder than a real report texts are that were made to be hard: time a byte, and heap a byte.
//!
//! One line a text: how long reading and checking take for a byte in proportion to the report, and the most heap that
//! is held in proportion to the length of the text. Arguments: a part of the names to run, and `--bytes N`.

#![allow(clippy::cast_precision_loss, clippy::allow_attributes, reason = "proportions")]

#[path = "../tests/support/adversarial.rs"]
mod adversarial;

use std::hint::black_box;
use std::time::Instant;

use peak_alloc::PeakAlloc;
use uncac::Validator;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/CAC_COSP_WG.4_2011_4.txt");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

/// How many bytes a text has.
const BYTES: usize = 1 << 20;
/// How often a text is read; the fastest counts.
const ROUNDS: usize = 3;

/// What a text costs.
struct Cost {
    /// Nanoseconds a byte.
    parse: f64,
    check: f64,
    /// Bytes of heap a byte of text.
    parse_heap: f64,
    check_heap: f64,
    findings: usize,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let after = |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1);
    let bytes = after("--bytes").and_then(|bytes| bytes.parse().ok()).unwrap_or(BYTES);
    let wanted = arguments.first().filter(|first| !first.starts_with("--"));
    let report = std::fs::read_to_string(REAL).unwrap_or_else(|_| SAMPLE.to_owned());
    let real = cost(&report, ROUNDS * 20);
    println!("{:<40} {:>8} {:>8} {:>8} {:>8} {:>9}", "", "parse", "heap", "check", "heap", "findings");
    println!(
        "{:<40} {:>5.1} ns {:>8.1} {:>5.1} ns {:>8.1} {:>9}",
        "the report, a byte", real.parse, real.parse_heap, real.check, real.check_heap, real.findings
    );
    print("200 copies of the report", &real, &cost(&report.repeat(200), 1));
    for text in
        adversarial::TEXTS.iter().filter(|text| wanted.is_none_or(|part| text.name.contains(part.as_str())))
    {
        print(text.name, &real, &cost(&text.text(bytes), ROUNDS));
    }
}

fn print(name: &str, real: &Cost, cost: &Cost) {
    let Cost { parse, check, parse_heap, check_heap, findings } = cost;
    let (parse, check) = (parse / real.parse, check / real.check);
    println!("{name:<40} {parse:>6.2} × {parse_heap:>8.1} {check:>6.2} × {check_heap:>8.1} {findings:>9}");
}

fn cost(text: &str, rounds: usize) -> Cost {
    let length = text.len() as f64;
    let mut cost = Cost { parse: f64::MAX, check: f64::MAX, parse_heap: 0.0, check_heap: 0.0, findings: 0 };
    let validator = Validator::new().with_extracted(true);
    for _ in 0..rounds {
        let (parsed, nanoseconds, heap) = measured(|| uncac::parse(black_box(text)));
        cost.parse = cost.parse.min(nanoseconds / length);
        cost.parse_heap = heap / length;
        let (findings, nanoseconds, heap) = measured(|| validator.check(black_box(&parsed)));
        cost.check = cost.check.min(nanoseconds / length);
        cost.check_heap = heap / length;
        cost.findings = findings.len();
    }
    cost
}

/// What something makes, in how many nanoseconds, and with how many bytes of heap at the most beside what was there.
fn measured<T>(make: impl FnOnce() -> T) -> (T, f64, f64) {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let start = Instant::now();
    let result = make();
    let nanoseconds = start.elapsed().as_nanos() as f64;
    (result, nanoseconds, HEAP.peak_usage().saturating_sub(before) as f64)
}
