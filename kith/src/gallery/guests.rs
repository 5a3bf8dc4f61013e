//! People and organisations whose names pages find difficult: long, from the right, in other
//! letters, with an apostrophe, with what looks like a script. All of them are invented.

/// Somebody invented.
pub(super) struct Guest {
    pub name: &'static str,
    pub email: &'static str,
    pub organisation: &'static str,
    pub job_title: &'static str,
    pub phone: &'static str,
}

/// The longest name of an organisation that forms take is 150 characters; this one comes near.
pub(super) const LONG_ORGANISATION: &str = "Cymdeithas Tai Gwledig a Threfol Unedig Gogledd a Chanolbarth Cymru \
    (United Rural and Urban Housing Association of North and Mid Wales)";
const ARABIC_ORGANISATION: &str = "جمعية الياسمين للإسكان";

/// The longest title a programme of the gallery has.
pub(super) const LONG_TITLE: &str = "Action learning set for colleagues from Black, Asian and other minoritised \
    communities in housing management, repairs and neighbourhood services";

const fn guest(
    name: &'static str,
    email: &'static str,
    organisation: &'static str,
    job_title: &'static str,
    phone: &'static str,
) -> Guest {
    Guest { name, email, organisation, job_title, phone }
}

/// The first is who single pages are shown of.
pub(super) const GUESTS: [Guest; 9] = [
    guest(
        "Wilhelmina Oluwaseun Featherstonehaugh-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
        "wilhelmina.oluwaseun.featherstonehaugh-llanfairpwllgwyngyll@united-rural-and-urban-housing.example",
        LONG_ORGANISATION,
        "Assistant Director of Neighbourhood Services, Tenancy Sustainment and Community Investment",
        "+44 (0)29 2018 0123 ext 45",
    ),
    guest(
        "ليلى عبد الرحمن",
        "layla.abdulrahman@yasmin-homes.example",
        ARABIC_ORGANISATION,
        "مديرة الإسكان",
        "0161 496 0201",
    ),
    guest("সুচিত্রা চট্টোপাধ্যায়", "suchitra@alder-vale.example", "Alder Vale Homes", "Housing officer", ""),
    guest(
        "陈美玲",
        "meiling.chen@brackenfield.example",
        "Brackenfield Housing Group",
        "Rents adviser",
        "020 7946 0202",
    ),
    guest("Siŵan Tŷ'n-y-Pŵll", "siwan@alder-vale.example", "Alder Vale Homes", "Swyddog tai", "029 2018 0203"),
    guest("Ọláwálé Ẹniọlá Adéṣínà", "olawale@brackenfield.example", "Brackenfield Housing Group", "", ""),
    guest(
        "Siobhán O'Flaherty-D'Arcy",
        "siobhan.o'flaherty@alder-vale.example",
        "Alder Vale Homes",
        "Scheme manager",
        "",
    ),
    guest(
        "<script>alert('Kith')</script>",
        "script@brackenfield.example",
        "<b>Bold</b> & Sons Housing",
        "<i>Caretaker</i>",
        "",
    ),
    guest("Małgorzata Święcka-Żółkiewska", "malgorzata@alder-vale.example", "Alder Vale Homes", "Income officer", ""),
];
