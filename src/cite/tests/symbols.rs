//! Symbols and sales numbers in running text.

use super::{cited, kind};

#[test]
fn symbols_stand_in_brackets_or_in_the_sentence() {
    assert_eq!(
        cited("the paper (CAC/COSP/WG.4/2011/2) and the report (CAC/COSP/2011/WG.4/L.1 and Add.1 and 2)."),
        [
            "CAC/COSP/WG.4/2011/2 => CAC/COSP/WG.4/2011/2",
            "CAC/COSP/2011/WG.4/L.1 and Add.1 and 2 => \
             CAC/COSP/2011/WG.4/L.1 CAC/COSP/2011/WG.4/L.1/Add.1 CAC/COSP/2011/WG.4/L.1/Add.2",
        ]
    );
    assert_eq!(
        cited("contained in E/CN.7/2025/L.5. It had ICCD/COP(8)/CST/8* before it"),
        ["E/CN.7/2025/L.5 => E/CN.7/2025/L.5", "ICCD/COP(8)/CST/8* => ICCD/COP(8)/CST/8*"]
    );
    assert_eq!(
        cited("CAC/COSP/WG.4/2012/CRP.1-CAC/COSP/WG.2/2012/CRP.2"),
        [
            "CAC/COSP/WG.4/2012/CRP.1 => CAC/COSP/WG.4/2012/CRP.1",
            "CAC/COSP/WG.2/2012/CRP.2 => CAC/COSP/WG.2/2012/CRP.2"
        ]
    );
}

#[test]
fn other_words_with_strokes_are_no_symbols() {
    for text in ["and/or", "N/A", "2011/12", "GEF/UNEP", "https://www.unodc.org/A/B/1.html", "1/2/3"] {
        assert_eq!(cited(text), [""; 0], "{text}");
    }
}

#[test]
fn a_sales_number_begins_with_the_word_sales() {
    assert_eq!(
        cited("United Nations publication, Sales No. E.11.IV.5."),
        ["Sales No. E.11.IV.5 => Sales No. E.11.IV.5"]
    );
    assert_eq!(
        kind("sales_number", "Sales Nos. E.11.IV.5 and E.02.II.D.12"),
        ["Sales Nos. E.11.IV.5", "E.02.II.D.12"]
    );
    assert_eq!(cited("Sales No. 5 and E.11.IV.5"), [""; 0]);
}
