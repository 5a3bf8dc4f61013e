"""CPU time of an invoice of twenty lines, ours beside reportlab's, in one run: paper.py [COUNT of the long run]

Ours is timed from outside by what the process used: the time of 200 less the time of 1, over 199, is one warm invoice.
reportlab sets the same words in a table with the same faces, without tags: it can write none for a table.
"""
import io
import os
import resource
import statistics
import subprocess
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PROGRAM = os.environ["KITH_BENCH_PROGRAM"]
FACES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../assets/fonts")
NAMES = ["Siân Gŵyn Ŷstwyth", "Adebayo Olatunji", "Łucja Żółć", "Mohammed Abdullah", "Rabeya Khatun", "Chen Meiling"]


def ours(count):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([PROGRAM, "--time", str(count)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


LOOK = [("FONTNAME", (0, 0), (-1, -1), "Face"), ("FONTNAME", (0, 0), (-1, 0), "Strong"),
        ("FONTNAME", (0, -3), (-1, -1), "Strong"), ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#b8b2bb")]


class Numbered(Canvas):
    """A foot on each page that says of how many it is one: pages are kept until their number is known."""

    def __init__(self, *words, **named):
        super().__init__(*words, **named)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for page in self.kept:
            self.__dict__.update(page)
            self.setFont("Face", 9)
            self.drawString(62, 40, "Registered charity 1234567")
            self.drawRightString(533, 40, f"Page {self._pageNumber} of {len(self.kept)}")
            super().showPage()
        super().save()


def theirs(number):
    say = lambda text, name="BodyText": Paragraph(text, STYLE[name])
    rows = [["What for", "Number", "Each", "Amount"]]
    rows += [[f"Action learning set, place {at}", "1", "£200.00", "£200.00"] for at in range(1, 21)]
    rows += [[it, "", "", amount] for it, amount in (("Net", "£4,000.00"), ("VAT", "£0.00"), ("Total", "£4,000.00"))]
    flow = [say(it) for it in ("Housing Diversity Network", "1 Bridge Street", "Leeds LS1 1AA", "finance@hdn.example")]
    flow += [say(f"Invoice INV-{number:04}", "Heading1"), say("To"), say("Cyngor Sir Ynys Môn"), say("Llangefni")]
    flow += [say(it) for it in ("Date: 9 February 2027", "Pay by: 11 March 2027", "Purchase order: PO-7781")]
    flow += [say(it) for it in ("Programme: Action learning sets 2027", "VAT number: GB123456789")]
    flow += [say("Charges", "Heading2"), Table(rows, repeatRows=1, style=LOOK)]
    flow += [say("Exempt: vocational training by an eligible body."), say("People", "Heading2")]
    flow += [say(it) for it in NAMES] + [say("How to pay", "Heading2"), say("By bank transfer to 00-00-00, 12345678.")]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=f"Invoice {number}", lang="en-GB").build(flow, canvasmaker=Numbered)
    return len(out.getvalue())


long_run = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
pdfmetrics.registerFont(TTFont("Face", f"{FACES}/atkinson-400.ttf"))
pdfmetrics.registerFont(TTFont("Strong", f"{FACES}/atkinson-700.ttf"))
STYLE = getSampleStyleSheet()
for name, it in STYLE.byName.items():
    it.fontName = "Strong" if name.startswith("Heading") else "Face"
theirs(0)
pairs = []
for turn in range(5):
    mine = (ours(200) - ours(1)) / 199
    start = time.process_time()
    for number in range(200):
        theirs(number)
    pairs.append((mine * 1000, (time.process_time() - start) / 200 * 1000))
spread = lambda all: f"{statistics.median(all):.1f} ({min(all):.1f} to {max(all):.1f})"
print("| one warm invoice of 20 lines, CPU ms, median of 5 turns (least to most) | ours, tagged | reportlab, untagged |")
print("|---|---|---|")
print(f"| | {spread([it[0] for it in pairs])} | {spread([it[1] for it in pairs])} |")
began = time.monotonic()
spent = ours(long_run)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(f"| {long_run} invoices in one go: {spent:.0f} CPU s, {time.monotonic() - began:.0f} s, at most {peak} MB | | |")
