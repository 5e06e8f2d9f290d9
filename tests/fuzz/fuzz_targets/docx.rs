#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uncac_fuzz::docx(data));
