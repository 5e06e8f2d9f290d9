//! Reading a report and 200 copies of it, beside pulldown-cmark reading the same text: its events alone, and with all
//! its extensions its events kept as owned values, which is nearer to what a report keeps.
//!
//! The real report is used where it lies beside the repository, the sample report elsewhere.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use pulldown_cmark::{Event, Options, Parser};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/CAC_COSP_WG.4_2011_4.txt");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

/// The events of a text, kept.
fn owned(text: &str) -> Vec<Event<'static>> {
    Parser::new_ext(text, Options::all()).map(Event::into_static).collect()
}

fn parse(criterion: &mut Criterion) {
    let report = std::fs::read_to_string(REAL).unwrap_or_else(|_| SAMPLE.to_owned());
    let mut group = criterion.benchmark_group("parse");
    for copies in [1, 200] {
        let text = report.repeat(copies);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(if copies == 1 { 60 } else { 10 });
        group.bench_with_input(BenchmarkId::new("uncac", copies), &text, |bencher, text| {
            bencher.iter(|| uncac::parse(black_box(text)));
        });
        group.bench_with_input(BenchmarkId::new("pulldown-cmark", copies), &text, |bencher, text| {
            bencher.iter(|| Parser::new(black_box(text)).map(black_box).count());
        });
        group.bench_with_input(BenchmarkId::new("pulldown-cmark owned", copies), &text, |bencher, text| {
            bencher.iter(|| owned(black_box(text)));
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    parse(&mut criterion);
    criterion.final_summary();
}
