//! Heap and time grow with the length of a text and no faster, also where it is made to be hard.
//!
//! One test, so that nothing else runs beside what is measured.

#![cfg(test)]

#[path = "support/adversarial.rs"]
mod adversarial;

use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;
use uncac::Validator;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const LENGTH: usize = 50_000;
/// How many times as long the long text is.
const LONGER: usize = 6;
/// How many times as much heap it may take: as many, and what a vector grows by.
const HEAP_GROWTH: usize = 11;
/// How many times as long it may take: a step for every pair would take 36 times as long.
const TIME_GROWTH: u32 = 20;
/// Times that are too short to compare.
const SHORT: Duration = Duration::from_millis(40);

/// The texts with so few parts that their heap is a matter of their bytes alone: six times as many at most.
const PLAIN: [&str; 12] = [
    "digits and dots",
    "one digit without end",
    "(a) nested without end",
    "articles 1, 2, 3",
    "brackets never closed",
    "brackets around words never closed",
    "one line without break",
    "one word",
    "State names run together",
    "symbols and addenda, numbered",
    "blanks",
    "block quotes",
];

/// The most heap that reading or checking a text adds to what is held before, and the shortest time of two for both.
fn cost(text: &str) -> (usize, Duration) {
    let validator = Validator::new().with_extracted(true);
    let mut cost = (0, Duration::MAX);
    for _ in 0..2 {
        let start = Instant::now();
        let (parsed, read) = heap(|| uncac::parse(text));
        let (findings, checked) = heap(|| validator.check(&parsed));
        drop(findings);
        cost = (read.max(checked), start.elapsed().min(cost.1));
    }
    cost
}

/// What something makes, and the most heap that is held for it meanwhile.
fn heap<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let made = work();
    (made, HEAP.peak_usage().saturating_sub(before))
}

#[test]
fn heap_and_time_grow_no_faster_than_the_text() {
    cost("I. A\n\n1. The tables are set up by the first text.\n");
    for hard in adversarial::TEXTS {
        let (short, long) = (hard.text(LENGTH), hard.text(LONGER * LENGTH));
        let ((heap, time), (heaps, times)) = (cost(&short), cost(&long));
        let name = hard.name;
        assert!(heaps <= HEAP_GROWTH * heap, "{name}: {heap} bytes of heap, then {heaps}");
        assert!(times <= (TIME_GROWTH * time).max(SHORT * 10), "{name}: {time:?}, then {times:?}");
        if PLAIN.contains(&name) {
            assert!(heaps <= 6 * long.len() + 100_000, "{name}: {heaps} bytes of heap for {}", long.len());
        }
    }
    let found = PLAIN.iter().filter(|plain| adversarial::TEXTS.iter().any(|text| text.name == **plain));
    assert_eq!(found.count(), PLAIN.len(), "a text has another name");
}
