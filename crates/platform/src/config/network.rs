//! A network of addresses, as `http.trusted_proxies` names them: one address, or `10.0.0.0/8`.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// An address and how many of its leading bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u32,
}

/// A text that names no network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write an address such as 127.0.0.1 or a network such as 10.0.0.0/8")]
pub struct ParseNetworkError;

impl Network {
    /// Whether an address belongs to it. An IPv4 address written as IPv6 counts as what it is.
    pub fn contains(self, address: IpAddr) -> bool {
        let (width, ours) = number(self.address);
        let (theirs_width, theirs) = number(address);
        let shift = width - self.bits.min(width);
        width == theirs_width && ours.checked_shr(shift) == theirs.checked_shr(shift)
    }
}

/// How many bits an address has, and the bits.
fn number(address: IpAddr) -> (u32, u128) {
    match address.to_canonical() {
        IpAddr::V4(four) => (32, u128::from(u32::from(four))),
        IpAddr::V6(six) => (128, u128::from(six)),
    }
}

impl FromStr for Network {
    type Err = ParseNetworkError;
    fn from_str(text: &str) -> Result<Self, ParseNetworkError> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| ParseNetworkError)?;
        let (width, _) = number(address);
        let bits = match bits {
            Some(bits) => bits.parse().ok().filter(|bits| *bits <= width).ok_or(ParseNetworkError)?,
            None => width,
        };
        Ok(Self { address, bits })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_knows_its_addresses() {
        let holds = |network: &str, address: &str| {
            let network: Network = network.parse().expect("a network");
            network.contains(address.parse().expect("an address"))
        };
        assert!(holds("10.0.0.0/8", "10.255.0.1"));
        assert!(!holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("10.0.0.0/8", "::ffff:10.1.2.3"));
        assert!(holds("127.0.0.1", "127.0.0.1"));
        assert!(!holds("127.0.0.1", "127.0.0.2"));
        assert!(holds("fd00::/8", "fd12::1"));
        assert!(!holds("fd00::/8", "10.0.0.1"));
        assert!(holds("0.0.0.0/0", "192.0.2.7"));
        assert!(holds("::/0", "2001:db8::1"));
        for bad in ["", "10.0.0.0/33", "ten", "10.0.0.0/", "10.0.0.0/8/8"] {
            assert_eq!(bad.parse::<Network>(), Err(ParseNetworkError), "{bad}");
        }
    }
}
