//! Packs `src/content/**` into one compact JSON that the binary embeds. No logic beyond packing.

fn main() {}
