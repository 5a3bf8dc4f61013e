//! The blueprints that come with Kith: a host copies one and changes what it likes.
//! Apart because they are files to read and edit, not code.

/// Name and text of every blueprint that comes with Kith.
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    &[
        ("hdn", include_str!("../../blueprints/hdn.toml")),
        ("tpas", include_str!("../../blueprints/tpas.toml")),
        ("bali", include_str!("../../blueprints/bali.toml")),
        ("big-local", include_str!("../../blueprints/big-local.toml")),
        ("moving-up", include_str!("../../blueprints/moving-up.toml")),
    ]
}
