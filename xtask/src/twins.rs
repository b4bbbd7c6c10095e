//! Compressed twins beside the files of a build, for hosts that serve them as they lie.

use crate::failure::Failure;
use crate::files;
use std::io::Write;
use std::path::Path;

/// What gains from compression. Images are compressed already.
const KINDS: [&str; 7] = ["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// Writes `.br` and `.gz` beside every file below `folder` that gains from it.
pub fn write(folder: &Path) -> Result<(), Failure> {
    for path in files::list(folder)? {
        if !gains(&path) {
            continue;
        }
        let bytes = files::read(&folder.join(&path))?;
        files::write(&folder.join(format!("{path}.br")), brotli(&bytes)?)?;
        files::write(&folder.join(format!("{path}.gz")), gzip(&bytes)?)?;
    }
    Ok(())
}

/// True for a file that is made smaller by compression.
pub fn gains(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, kind)| KINDS.contains(&kind))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).map_err(cannot)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    // No name and no time in the header: the same bytes give the same twin.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).map_err(cannot)?;
    encoder.finish().map_err(cannot)
}

fn cannot(error: std::io::Error) -> Failure {
    Failure::new(format!("Cannot compress: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;
    use std::io::Read;

    #[test]
    fn a_twin_unpacks_to_the_same_bytes() {
        let bytes: Vec<u8> = (0..5000_u32).flat_map(u32::to_le_bytes).collect();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(&bytes).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
        let mut unpacked = Vec::new();
        let packed = gzip(&bytes).unwrap();
        flate2::read::GzDecoder::new(&*packed)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, bytes);
    }

    #[test]
    fn images_and_twins_get_no_twin() {
        for (path, expected) in [
            ("a/tend.wasm", true),
            ("manifest.webmanifest", true),
            ("icons/192.png", false),
            ("index.html.br", false),
            ("_headers", false),
        ] {
            assert_eq!(gains(path), expected, "{path}");
        }
    }
}
