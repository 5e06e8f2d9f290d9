//! The functions of the fuzzer, run over its seeds, over the samples, and over chance changes of both.
//!
//! `UNCAC_FUZZ_SECONDS=n` says for how long chance changes are tried.

#![cfg(test)]

#[path = "support/adversarial.rs"]
mod adversarial;
#[path = "support/samples.rs"]
mod samples;
#[path = "fuzz/src/targets.rs"]
#[expect(unreachable_pub, reason = "the fuzzer uses them from another crate")]
mod targets;

use std::fs;
use std::time::{Duration, Instant};

/// A function and the folder of its seeds.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 8] = [
    ("parse", targets::parse),
    ("cite", targets::cite),
    ("from_str", targets::from_str),
    ("json", targets::json),
    ("akn", targets::akn),
    ("docx", targets::docx),
    ("docx_parts", targets::docx_parts),
    ("invariants", targets::invariants),
];

/// The seeds of a target, in the order of their names.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = format!("{}/tests/fuzz/seeds/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder} is empty");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

/// A seed with a few stretches taken out, doubled, moved, or taken from another seed.
fn changed(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut data = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(4) {
        let other = &seeds[chance.below(seeds.len())];
        let from = chance.below(other.len());
        let stretch = &other[from..other.len().min(from + chance.below(40))];
        let at = chance.below(data.len() + 1);
        let end = data.len().min(at + chance.below(30));
        match chance.below(4) {
            0 => drop(data.drain(at..end)),
            1 => drop(data.splice(at..at, stretch.iter().copied())),
            2 => drop(data.splice(at..end, stretch.iter().copied())),
            _ => {
                let own = data[at..end].repeat(1 + chance.below(3));
                drop(data.splice(at..at, own));
            }
        }
    }
    data
}

#[test]
fn the_seeds_hold() {
    for (name, run) in TARGETS {
        for seed in seeds(name) {
            run(&seed);
        }
    }
}

#[test]
fn texts_that_are_made_to_be_hard_hold() {
    for hard in adversarial::TEXTS {
        let text = hard.text(2000);
        assert!(text.len() >= 2000);
        targets::parse(text.as_bytes());
        println!("{}", hard.name);
        targets::cite(text.as_bytes());
        targets::invariants(text.as_bytes());
    }
}

#[test]
fn chance_changes_hold() {
    let seconds = std::env::var("UNCAC_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let each = Duration::from_secs(seconds.unwrap_or(12)) / u32::try_from(TARGETS.len()).unwrap();
    let samples = samples::samples();
    println!("{} seeds are samples, the first is {}", samples.len(), samples[0].name);
    for (name, run) in TARGETS {
        let mut seeds = seeds(name);
        if matches!(name, "parse" | "cite" | "invariants") {
            seeds.extend(samples.iter().map(|sample| sample.text.clone().into_bytes()));
        }
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
        let (start, mut runs) = (Instant::now(), 0);
        while start.elapsed() < each {
            run(&changed(&seeds, &mut chance));
            runs += 1;
        }
        println!("{name}: {runs} runs");
        assert!(runs > 0, "{name} did not run");
    }
}
