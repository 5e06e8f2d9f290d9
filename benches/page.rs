//! Writing the page of a report beside reading the report.
//!
//! The real report is used where it lies beside the repository, the sample report elsewhere.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use uncac::write::html;

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/CAC_COSP_WG.4_2011_4.txt");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

fn page(criterion: &mut Criterion) {
    let text = std::fs::read_to_string(REAL).unwrap_or_else(|_| SAMPLE.to_owned());
    let report = uncac::parse(&text).into_report();
    let mut group = criterion.benchmark_group("page");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| black_box(uncac::parse(black_box(&text)))));
    group.bench_function("html", |bencher| bencher.iter(|| black_box(html(black_box(&report)))));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    page(&mut criterion);
    criterion.final_summary();
}
