#!/usr/bin/env python3
"""Makes the whole minutes of this folder: six layouts of our own, invented towns, parties and numbers, each as HTML, DOCX and PDF with what must be read in NAME.json.

Needs LibreOffice (soffice: HTML to DOCX, DOCX to PDF) and Chromium (HTML to PDF). Run it in this folder: ./make.py
"""
import html, json, os, subprocess, sys, tempfile

TITLES = [
    "Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit", "Genehmigung der Niederschrift über die vorige Sitzung", "Einwohnerfragestunde", "Radweg an der Lindenstraße",
    "Antrag der Fraktion Zukunft: Trinkbrunnen auf dem Marktplatz", "Neufassung der Satzung über die Straßenreinigung", "Bericht über den Stand der Schulbauten", "Jahresabschluss des Eigenbetriebs Bäder",
    "Antrag der Fraktion Heimat: Tempo 30 vor der Grundschule am Anger", "Bebauungsplan Nr. 14 „Am Mühlgraben“ – Aufstellungsbeschluss", "Öffnungszeiten der Stadtbücherei", "Zuschuss an den Trägerverein des Jugendzentrums",
    "Beitritt zum Klimabündnis", "Ersatzbeschaffung eines Löschfahrzeugs", "Sanierung der Turnhalle am Wall", "Antrag der Fraktion Mitte: Sitzbänke im Stadtpark", "Änderung der Hundesteuersatzung", "Nahverkehrsplan, Fortschreibung für das südliche Kreisgebiet einschließlich der Anbindung des Gewerbegebiets und des Bahnhofs",
    "Wochenmarkt: Verlegung während der Bauarbeiten", "Mitteilungen der Verwaltung", "Anfragen",
]
CLOSED = ["Grundstückskauf an der Mühle", "Vergabe der Reinigungsleistungen", "Personalangelegenheiten"]
PARTIES = [("Zukunft", 9), ("Heimat", 7), ("Mitte", 4), ("Grüne Liste", 3), ("Einzelvertreter", 1)]
NOVOTE = {0, 2, 6, 19, 20}


def town(seed, factor):
    """The items: numbers differ from town to town, so that a vote in the wrong item shows."""
    items = []
    for at, title in enumerate(TITLES + CLOSED):
        closed = at >= len(TITLES)
        item = {"at": at, "title": title, "public": not closed, "reference": f"{100 + seed * 37 + at * factor:04d}/2026" if at > 2 and at != 19 and at != 20 else None}
        if at in NOVOTE:
            item.update(vote=None, result="noted" if at == 6 else None)
        else:
            no, abstain = (at * 3 + seed) % 9, (at + seed) % 4
            yes = 24 - no - abstain - (at % 2)
            if (at + seed) % 7 == 3:
                yes, no = no, yes
            if at in (1, 13):
                yes, no, abstain = 24 - at % 3, 0, 0
            item.update(vote=[yes, no, abstain], result="adopted" if yes > no else "rejected")
        item["enumerated"] = at in (5, 12)
        items.append(item)
    return items


def word(item):
    yes, no, _ = item["vote"]
    return "Einstimmig beschlossen" if no == 0 else "Mit Mehrheit beschlossen" if yes > no else "Mit Mehrheit abgelehnt"


def resolution(item):
    if item["enumerated"]:
        return ["1. Die Verwaltung setzt den Beschluss zum nächsten Monat um.", "2. Die Kosten trägt der laufende Haushalt.", "3. Der Antragsteller wird unterrichtet."]
    return [f"Der Rat stimmt der Vorlage zu „{item['title'][:40]}“ in der vorliegenden Fassung zu."]


TALK = ["Die Verwaltung erläutert die Vorlage. Mehrere Mitglieder fragen nach den Kosten und nach der Dauer; beides wird beantwortet. Man werde sich auch mit den Nachbarn abstimmen.",
        "Aus der Mitte des Rates wird gefragt, ob TOP 4 davon berührt sei. Das wird verneint. Die Aussprache ist damit beendet."]
PRESENT = [("Zukunft", ["Frau Ahorn", "Herr Birke (ab 17:20 Uhr)", "Frau Buche"]), ("Heimat", ["Herr Eiche", "Frau Erle (bis 18:30 Uhr)"]), ("Mitte", ["Herr Esche"])]
e = html.escape


def p(text):
    return f"<p>{e(text)}</p>"


def page(name, body):
    style = '@page{margin:20mm;@top-center{content:"Niederschrift, öffentlich und nichtöffentlich";font-size:8pt}@bottom-center{content:"Seite " counter(page) " von " counter(pages);font-size:8pt}}'
    body = body.replace("<table>", "<table width=100%>").replace("<td>", "<td valign=top>")
    return f"<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>{e(name)}</title><style>body{{font-family:'DejaVu Sans',sans-serif;font-size:10.5pt}}table{{border-collapse:collapse}}td,th{{padding:2pt 6pt;vertical-align:top}}{style}</style></head>\n<body>\n{body}\n</body></html>\n"


def factions(item):
    """A table of the factions that adds up; a split one where it has to."""
    left, rows = list(item["vote"]), []
    for name, seats in PARTIES:
        row = []
        for column in range(3):
            take = min(left[column], seats - sum(row))
            row.append(take)
            left[column] -= take
        rows.append((name, row))
    assert left == [0, 0, 0], (item, left)
    return rows


# 1: ALLRIS: rows "Ö 4.1 | title | paper", faction tables, totals on lines
def allris():
    items = town(1, 11)
    for item in items:
        item["number"] = f"{item['at'] + 1}" if item["public"] else f"N {item['at'] - len(TITLES) + 1}"
    mark = lambda i: i["number"] if not i["public"] else f"Ö {i['number']}"
    out = ["<h1>Niederschrift</h1>", "<table><tr><td>Gremium:</td><td>Rat der Stadt Musterau</td></tr><tr><td>Sitzungstermin:</td><td>Donnerstag, 12.03.2026</td></tr><tr><td>Sitzungsbeginn:</td><td>17:00 Uhr</td></tr>"
           "<tr><td>Sitzungsende:</td><td>19:42 Uhr</td></tr><tr><td>Raum, Ort:</td><td>Ratssaal, Rathaus</td></tr></table>", "<p><b>Anwesend:</b></p>"]
    for name, people in PRESENT:
        out.append(f"<p><b>Fraktion {name}</b></p>" + "".join(p(one) for one in people))
    out.append("<p><b>Entschuldigt:</b></p><p>Frau Fichte (Mitte)</p><p><b>Von der Verwaltung:</b></p><p>Herr Hasel</p><h2>Tagesordnung</h2><h3>Öffentlicher Teil</h3><table>")
    for part in (True, False):
        if not part:
            out.append("</table><h3>Nichtöffentlicher Teil</h3><table>")
        out += [f"<tr><td>{mark(i)}</td><td>{e(i['title'])}</td><td>{i['reference'] or ''}</td></tr>" for i in items if i["public"] == part]
    out.append("</table><h2>Protokoll</h2>")
    for part in (True, False):
        out.append(f"<h3>{'Öffentlicher' if part else 'Nichtöffentlicher'} Teil</h3>")
        for i in [i for i in items if i["public"] == part]:
            out.append(f"<table><tr><td><b>{mark(i)}</b></td><td><b>{e(i['title'])}</b></td><td>{i['reference'] or ''}</td></tr></table>")
            out += [p(t) for t in TALK]
            if i["vote"]:
                out.append("<p><b>Beschluss:</b></p>" + "".join(p(t) for t in resolution(i)) + "<p><b>Abstimmungsergebnis:</b></p>")
                out.append("<table border=1><tr><th>&nbsp;</th><th>Ja</th><th>Nein</th><th>Enthaltung</th></tr>" + "".join(f"<tr><td>{n}</td>" + "".join(f"<td>{v or '&nbsp;'}</td>" for v in r) + "</tr>" for n, r in factions(i)) + "</table>")
                yes, no, abstain = i["vote"]
                out.append(p(word(i)) + f"<p>Dafür: {yes}<br>Dagegen: {no}<br>Enthaltungen: {abstain}</p>")
            elif i["result"]:
                out.append("<p>Zur Kenntnis genommen</p>")
    return items, page("Niederschrift", "\n".join(out)), ("Rat der Stadt Musterau", "2026-03-12", "17:00:00", "19:42:00")


# 2: SessionNet: "TOP 5" and the title, the paper on a line, votes as labels and numbers
def sessionnet():
    items = town(2, 7)
    for item in items:
        item["number"] = str(item["at"] + 1) if item["public"] else f"N {item['at'] + 1}"
    bare = lambda i: i["number"].replace("N ", "")
    out = [p("Niederschrift über die 9. Sitzung des Ausschusses für Bau und Verkehr am Dienstag, dem 14.04.2026, im Sitzungssaal"), p("Beginn: 18:00 Uhr"), p("Ende: 20:15 Uhr"), p("Vorsitz: Frau Ulme"), p("Schriftführung: Herr Linde"),
           p("Tagesordnung:"), p("Öffentlicher Teil")]
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Nicht öffentlicher Teil"))
        out.append(f"<p>TOP {bare(i)} &nbsp; {e(i['title'])}" + (f"<br>Vorlage: {i['reference']}" if i["reference"] else "") + "</p>")
    out.append(p("Öffentlicher Teil"))
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Die Sitzung wird von 19:40 bis 19:45 Uhr unterbrochen.") + p("Nicht öffentlicher Teil"))
        out.append(f"<p><b>TOP {bare(i)} &nbsp; {e(i['title'])}</b></p>" + (p(f"Vorlage: {i['reference']}") if i["reference"] else "") + "".join(p(t) for t in TALK))
        if i["vote"]:
            yes, no, abstain = i["vote"]
            out.append(p("Beschluss:") + "".join(p(t) for t in resolution(i)) + p("Abstimmungsergebnis: " + word(i).lower().replace("mit mehrheit", "mehrheitlich")) + p(f"Ja-Stimmen: {yes}, Nein-Stimmen: {no}, Enthaltungen: {abstain}"))
        elif i["result"]:
            out.append(p("Der Ausschuss nimmt den Bericht zur Kenntnis."))
    return items, page("Niederschrift", "\n".join(out)), ("Ausschuss für Bau und Verkehr", "2026-04-14", "18:00:00", "20:15:00")


# 3: SD.NET: bare numbers "8.1 Title" with levels, votes in a sentence
def sdnet():
    items = town(3, 13)
    main, sub = 0, 0
    for item in items:
        if not item["public"]:
            item["number"] = f"N {item['at'] - len(TITLES) + 1}"
        elif 3 <= item["at"] < 9:
            main, sub = (4, item["at"] - 2)
            item["number"] = f"4.{sub}"
        else:
            item["number"] = str(item["at"] + 1 if item["at"] < 3 else item["at"] - 4)
    bare = lambda i: i["number"].replace("N ", "")
    out = [p("Gemeinde Musterfeld"), "<h1>Protokoll der Sitzung des Gemeinderates vom 19. Mai 2026</h1>", p("Beginn: 19:00 Uhr, Ende: 21:05 Uhr"), "<h2>Tagesordnung</h2>", p("A) Öffentlicher Teil")]
    def line(i):
        return f"{bare(i)} {i['title']}" + (f" (Vorlage {i['reference']})" if i["reference"] else "")
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("B) Nichtöffentlicher Teil"))
        if i["number"] == "4.1":
            out.append(p("4 Anträge und Vorlagen"))
        out.append(p(line(i)))
    out.append(p("A) Öffentlicher Teil"))
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("B) Nichtöffentlicher Teil"))
        if i["number"] == "4.1":
            out.append("<h3>4 Anträge und Vorlagen</h3>")
        out.append(f"<h3>{e(line(i))}</h3>" + "".join(p(t) for t in TALK))
        if i["vote"]:
            yes, no, abstain = i["vote"]
            out.append("<h4>Beschluss:</h4>" + "".join(p(t) for t in resolution(i)) + p(f"{word(i)} ({yes} Ja, {no} Nein, {abstain} Enthaltungen)"))
        elif i["result"]:
            out.append(p("Der Gemeinderat nimmt den Bericht zur Kenntnis."))
        i["title"] = line(i)[len(bare(i)) + 1:]
    items.insert(3, {"at": -1, "number": "4", "title": "Anträge und Vorlagen", "public": True, "reference": None, "vote": None, "result": None})
    return items, page("Protokoll", "\n".join(out)), ("Gemeinderat", "2026-05-19", "19:00:00", "21:05:00")


# 4: more!rubin: "Punkt 3 der Tagesordnung", no list at the top, numbers before labels
def rubin():
    items = town(4, 5)
    for item in items:
        item["number"] = str(item["at"] + 1) if item["public"] else f"N {item['at'] + 1}"
    out = ["<h1>Niederschrift zur Sitzung des Stadtrates vom 02.06.2026</h1>", p("Sitzungsbeginn: 16:30 Uhr"), p("Sitzungsende: 18:10 Uhr"), p("Öffentliche Sitzung")]
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Nichtöffentliche Sitzung"))
        out.append(f"<h2>Zu Punkt {i['number'].replace('N ', '')} der Tagesordnung: {e(i['title'])}</h2>" + (p(f"Drucksache {i['reference']}") if i["reference"] else "") + "".join(p(t) for t in TALK))
        if i["vote"]:
            yes, no, abstain = i["vote"]
            out.append(p("Beschluss:") + "".join(p(t) for t in resolution(i)) + p("Abstimmung:") + p(f"{yes} Ja-Stimmen") + p(f"{no} Nein-Stimmen") + p(f"{abstain} Enthaltungen") + p(word(i)))
        elif i["result"]:
            out.append(p("Der Stadtrat nimmt den Bericht zur Kenntnis."))
    return items, page("Niederschrift", "\n".join(out)), ("Stadtrat", "2026-06-02", "16:30:00", "18:10:00")


# 5: headings without numbers, the list of titles at the top
def untitled():
    items = [i for i in town(5, 17)]
    for item in items:
        item["number"] = None
    out = ["<h1>Niederschrift</h1>", p("Bezirksvertretung Nord"), p("Sitzung vom 23.06.2026, 18:00 Uhr bis 19:55 Uhr"), "<h2>Tagesordnung</h2>", p("Öffentlicher Teil")]
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Nichtöffentlicher Teil"))
        out.append(p(i["title"]))
    out.append(p("Öffentlicher Teil"))
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Nichtöffentlicher Teil"))
        out.append(f"<h2>{e(i['title'])}</h2>" + (p(f"Drucksache {i['reference']}") if i["reference"] else "") + "".join(p(t) for t in TALK))
        if i["vote"]:
            yes, no, abstain = i["vote"]
            out.append(p("Beschluss:") + "".join(p(t) for t in resolution(i)) + p("Abstimmungsergebnis:") + f"<p>dafür: {yes}<br>dagegen: {no}<br>Enthaltungen: {abstain}</p>" + p(word(i)))
        elif i["result"]:
            out.append(p("Die Bezirksvertretung nimmt den Bericht zur Kenntnis."))
    return items, page("Niederschrift", "\n".join(out)), ("Bezirksvertretung Nord", "2026-06-23", None, None)


# 6: Bavarian and with letters: "9a", list as a table, "Anwesend: / Für: / Gegen:" as a table lying on its side
def letters():
    items = town(6, 3)
    number = 0
    for item in items:
        if not item["public"]:
            item["number"] = f"N {item['at'] - len(TITLES) + 1}"
        elif item["at"] in (9, 14):
            item["number"] = f"{number}a"
        else:
            number += 1
            item["number"] = str(number)
    bare = lambda i: i["number"].replace("N ", "")
    out = [p("Markt Musterberg"), "<h1>Niederschrift über die Sitzung des Marktgemeinderates am Montag, 06.07.2026</h1>", "<table><tr><td>Beginn:</td><td>19:30 Uhr</td></tr><tr><td>Ende:</td><td>22:00 Uhr</td></tr></table>",
           p("Anwesend sind:"), "<table>" + "".join(f"<tr><td>{one.split(' (')[0]}</td><td>{name}</td></tr>" for name, people in PRESENT for one in people) + "</table>", p("Tagesordnung"), p("Öffentliche Sitzung"), "<table>"]
    for i in items:
        if i["at"] == len(TITLES):
            out.append("</table>" + p("Nichtöffentliche Sitzung") + "<table>")
        out.append(f"<tr><td>{bare(i)}.</td><td>{e(i['title'])}</td></tr>")
    out.append("</table>" + p("Öffentliche Sitzung"))
    for i in items:
        if i["at"] == len(TITLES):
            out.append(p("Nichtöffentliche Sitzung"))
        out.append(f"<p><b>TOP {bare(i)}: {e(i['title'])}</b></p>" + (p(f"Vorlage {i['reference']}") if i["reference"] else "") + "".join(p(t) for t in TALK))
        if i["vote"]:
            yes, no, abstain = i["vote"]
            out.append(p("Beschluss:") + "".join(p(t) for t in resolution(i)) + f"<table border=1><tr><td>Ja</td><td>Nein</td><td>Enthaltung</td></tr><tr><td>{yes}</td><td>{no}</td><td>{abstain}</td></tr></table>" + p(word(i)))
        elif i["result"]:
            out.append(p("Der Gemeinderat nimmt den Bericht zur Kenntnis."))
    return items, page("Niederschrift", "\n".join(out)), ("Marktgemeinderat", "2026-07-06", "19:30:00", "22:00:00")


def main():
    for make in (allris, sessionnet, sdnet, rubin, untitled, letters):
        name = make.__name__
        items, text, (body, date, begin, end) = make()
        open(f"{name}.html", "w", encoding="utf-8").write(text)
        keys = ("number", "title", "public", "reference", "result", "vote")
        lines = ",\n    ".join(json.dumps({key: item[key] for key in keys}, ensure_ascii=False) for item in items)
        head = json.dumps({"body": body, "date": date, "begin": begin, "end": end}, ensure_ascii=False)
        open(f"{name}.json", "w", encoding="utf-8").write(f'{{\n  "head": {head},\n  "items": [\n    {lines}\n  ]\n}}\n')
        if "--html" in sys.argv:
            continue
        with tempfile.TemporaryDirectory() as home:
            office = ["soffice", f"-env:UserInstallation=file://{home}", "--headless"]
            subprocess.run([*office, "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", f"{name}.html"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            subprocess.run([*office, "--convert-to", "pdf", f"{name}.docx"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            os.replace(f"{name}.pdf", f"{name}-office.pdf")
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-pdf-tagging", f"--user-data-dir={home}/chromium", f"--print-to-pdf={name}-browser.pdf", f"{name}.html"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print(name, {file: os.path.getsize(file) for file in sorted(os.listdir(".")) if file.startswith(name)})


main()
