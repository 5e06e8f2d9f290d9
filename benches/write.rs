//! Writing a report in every form, beside reading it.
//!
//! The real report is used where it lies beside the repository, the sample report elsewhere.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use uncac::Report;
use uncac::write::csv::{self, Table};
use uncac::write::{html, markdown};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/CAC_COSP_WG.4_2011_4.txt");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

/// All tables of a report.
fn tables(report: &Report) -> [String; 5] {
    Table::ALL.map(|table| csv::table(table, report))
}

fn write(criterion: &mut Criterion) {
    let text = std::fs::read_to_string(REAL).unwrap_or_else(|_| SAMPLE.to_owned());
    let report = uncac::parse(&text).into_report();
    let mut group = criterion.benchmark_group("write");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| uncac::parse(black_box(&text))));
    group.bench_function("json", |bencher| bencher.iter(|| black_box(&report).to_json()));
    group.bench_function("markdown", |bencher| bencher.iter(|| markdown(black_box(&report))));
    group.bench_function("akn", |bencher| bencher.iter(|| uncac::akn::write(black_box(&report))));
    group.bench_function("html", |bencher| bencher.iter(|| html(black_box(&report))));
    group.bench_function("csv", |bencher| bencher.iter(|| tables(black_box(&report))));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    write(&mut criterion);
    criterion.final_summary();
}
