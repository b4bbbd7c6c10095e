//! CRC-32 (IEEE), enough to notice damage. It is no protection against a person who wants to deceive.

/// The remainders of the 16 half bytes for the reversed polynomial 0xEDB88320.
const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut rows = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut row = at as u32;
        let mut bit = 0;
        while bit < 4 {
            row = if row & 1 == 1 {
                (row >> 1) ^ 0xEDB8_8320
            } else {
                row >> 1
            };
            bit += 1;
        }
        #[allow(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, in range by the loop"
        )]
        {
            rows[at] = row;
        }
        at += 1;
    }
    rows
}

/// The checksum as 8 lower-case hexadecimal digits.
pub(super) fn checksum(bytes: &[u8]) -> String {
    format!("{:08x}", !fold(u32::MAX, bytes))
}

/// The checksum of several texts, one after the other.
pub(super) fn checksum_of(texts: &[&str]) -> String {
    let sum = texts
        .iter()
        .fold(u32::MAX, |sum, text| fold(sum, text.as_bytes()));
    format!("{:08x}", !sum)
}

fn fold(sum: u32, bytes: &[u8]) -> u32 {
    let half = |sum: u32| TABLE.get((sum & 15) as usize).copied().unwrap_or_default();
    bytes.iter().fold(sum, |sum, byte| {
        let sum = sum ^ u32::from(*byte);
        let sum = half(sum) ^ (sum >> 4);
        half(sum) ^ (sum >> 4)
    })
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_the_common_crc_32() {
        // Source: the check values of the CRC catalogue for CRC-32/ISO-HDLC.
        let rows = [
            ("", "00000000"),
            ("a", "e8b7be43"),
            ("123456789", "cbf43926"),
        ];
        for (text, sum) in rows {
            assert_eq!(checksum(text.as_bytes()), sum, "{text}");
        }
    }
}
