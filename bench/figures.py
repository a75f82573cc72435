# The contenders in Python: `python3 figures.py csv|pandas <project folder>` → figures as JSON on stdout.
import csv
import json
import os
import sys

how, folder = sys.argv[1:]


def path(name):
    return os.path.join(folder, "data", name)


def in_term(day):
    return "2024-04-01" <= day <= "2024-09-30"


def with_csv():
    def rows(name):
        with open(path(name), encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def counted(name, date, state, kept):
        return (r for r in rows(name) if kept(r[state]) and in_term(r[date]))

    total = thanks = complaints = improved = 0
    for r in counted("voices_all.csv", "受付日", "状態", lambda s: s != "取消"):
        total += 1
        thanks += r["区分"] == "感謝"
        complaints += r["区分"] == "不満"
        improved += r["区分"] == "不満" and r["改善"] == "○"
    life = other = 0
    for r in counted("applications.csv", "申込日", "状態", lambda s: s != "取下げ"):
        life += r["種別"] == "生保"
        other += r["種別"] == "生保" and r["推奨区分"] == "推奨外"
    family = phone = 0
    for r in rows("elderly_checks.csv"):
        if r["状態"] == "取消":
            continue
        family += r["対応方法"] == "①親族同席" and in_term(r["申込日"])
        phone += r["対応方法"] == "④電話確認" and in_term(r["対応日"])
    sessions, top = set(), 0
    for r in rows("roleplay.csv"):
        if in_term(r["実施日"]):
            sessions.add(r["回"])
            top = max(top, int(r["合計点"]))
    missed, newcomers = 0, set()
    for r in counted("activities.csv", "日付", "状態", lambda s: s == "実施"):
        missed += r["種別"] == "対応漏れ"
        if r["種別"] == "個別指導" and r["役割"] == "新任":
            newcomers.add(r["対象者"])
    return total, thanks, complaints, improved, life, other, family, phone, len(sessions), top, missed, len(newcomers)


def with_pandas():
    import pandas

    def rows(name, columns):
        return pandas.read_csv(path(name), usecols=columns, dtype=str, keep_default_na=False)

    def term(days):
        return days.between("2024-04-01", "2024-09-30")

    v = rows("voices_all.csv", ["受付日", "区分", "改善", "状態"])
    v = v[(v.状態 != "取消") & term(v.受付日)]
    a = rows("applications.csv", ["申込日", "種別", "推奨区分", "状態"])
    a = a[(a.状態 != "取下げ") & term(a.申込日)]
    e = rows("elderly_checks.csv", ["申込日", "対応日", "対応方法", "状態"])
    e = e[e.状態 != "取消"]
    r = rows("roleplay.csv", ["実施日", "回", "合計点"])
    r = r[term(r.実施日)]
    k = rows("activities.csv", ["日付", "種別", "役割", "対象者", "状態"])
    k = k[(k.状態 == "実施") & term(k.日付)]
    return (
        len(v), (v.区分 == "感謝").sum(), (v.区分 == "不満").sum(), ((v.区分 == "不満") & (v.改善 == "○")).sum(),
        (a.種別 == "生保").sum(), ((a.種別 == "生保") & (a.推奨区分 == "推奨外")).sum(),
        ((e.対応方法 == "①親族同席") & term(e.申込日)).sum(), ((e.対応方法 == "④電話確認") & term(e.対応日)).sum(),
        r.回.nunique(), r.合計点.astype(int).max(),
        (k.種別 == "対応漏れ").sum(), k[(k.種別 == "個別指導") & (k.役割 == "新任")].対象者.nunique(),
    )  # fmt: skip


figures = {"csv": with_csv, "pandas": with_pandas}[how]()
print(json.dumps([int(figure) for figure in figures]))
