// Sixty people from sixteen employers all over Britain, invented, in the order in which they hear of it.

const NAMES = `Ama Pritchard|Devinder Sahota|Folasade Okonedo|Gethin Mbeki|Hyacinth Barrow|Iqra Malik|Joseph Mac Suibhne|Kiran Vadgama|Leonie Duval|Mei Tsang
Nasra Abdi|Obinna Trelawny|Parveen Akhtar|Rashid Chowdhury|Sade Llewellyn|Thuli Ncube|Uchenna Wainwright|Vimala Nair|Winston Marlowe|Xiu Cheung
Yasmin El-Amin|Zubair Mirza|Adwoa Fairbairn|Bethan Osei|Cordelia St Louis|Dalbir Rathore|Efua Tregear|Farhan Qazi|Grace Ó Briain|Hamza Yusuf
Ines Cabral|Jagdeep Mann|Kwame Strathairn|Lakshmi Raghavan|Marvin Goodison|Nkechi Hughes-Eze|Omari Blackwood|Precious Moyo|Quentin Adair|Ruksana Sheikh
Samuel Nwosu|Tariq Haddad|Ugo Penhaligon|Verna Caldwell|Wei Lun Ho|Yetunde Carmichael|Zainab Rehman|Aisling Mwangi|Blessing Ogun|Chidi Morgan
Damilola Keir|Esther Asante|Fatou Ceesay|Gurdip Chahal|Hibo Warsame|Isla Desai|Jerome Pascoe|Khadija Noor|Llinos Amoah|Mohan Thapa`.split(/[|\n]/);

// How many work for each.
const EMPLOYERS = [
  ['Tai Glan Menai', 'glanmenai', 9], ['Clydewater Homes', 'clydewater', 8], ['Pennine & Calder Housing', 'penninecalder', 6],
  ['Haringford Council', 'haringford', 5], ['Lagan Valley Homes', 'laganvalley', 4], ['Trent Bridge Living', 'trentbridge', 4],
  ['Kernow Coast Homes', 'kernowcoast', 3], ['Tyne & Derwent Housing', 'tynederwent', 3], ['Medway Reach Homes', 'medwayreach', 3],
  ['Severnside Trust', 'severnside', 3], ['Cymdeithas Tai Dyfi', 'taidyfi', 2], ['Fenland Homes', 'fenlandhomes', 2],
  ['Black Isle Housing', 'blackisle', 2], ['Solent Harbour Homes', 'solentharbour', 2], ['Don Valley Living', 'donvalley', 2], ['Wealden Homes', 'wealden', 2],
];

const plain = (name) => name.normalize('NFD').replaceAll(/[̀-ͯ]/g, '').toLowerCase().replaceAll(/[^a-z]+/g, '.');

// They come as it happens, not employer by employer: always the same way, so that a walk can be repeated.
function mixed() {
  const desks = EMPLOYERS.flatMap(([name, domain, heads]) => Array.from({ length: heads }, () => ({ name, domain })));
  const order = [];
  for (let at = 0; desks.length > 0; at += 1) order.push(...desks.splice((at * 17 + 5) % desks.length, 1));
  return order;
}

// The first so many of them.
export function people(count = NAMES.length) {
  const employers = mixed();
  return NAMES.slice(0, count).map((name, at) => person(name, employers[at], at));
}

// The same people where each works somewhere else.
export function fromDifferentEmployers(count) {
  return NAMES.slice(0, count).map((name, at) => {
    const [employer, domain] = EMPLOYERS[at % EMPLOYERS.length];
    return person(name, { name: employer, domain }, at);
  });
}

function person(name, employer, at) {
  return {
    place: at + 1,
    name,
    employer: employer.name,
    email: `${plain(name)}@${employer.domain}.example`,
    manager: { name: `Head of ${name.split(' ').pop()}’s team`, email: `manager.${at + 1}@${employer.domain}.example` },
    accounts: `accounts@${employer.domain}.example`,
    sends: true,
    word: 'yes',
    order: at % 3 === 0 ? null : `PO ${4100 + employer.name.length}`, // one order for all of an employer's, or none
  };
}
