using System.Text.Json;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Twin;
using Orleans.Concurrency;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Programmes;

/// <summary>Answers about programmes and calendars from the newest documents, whatever this silo's book has heard of yet.</summary>
[GrainType("programmes"), StatelessWorker, Reentrant]
internal sealed class ProgrammesGrain(IDocumentStore store, IRegisterStore register, Catalogue catalogue, TimeProvider time) : Grain, IProgrammes
{
    private const int MostItems = 1_000;

    private static readonly Place Somewhere = new(4.3631, 48.9566);

    private DateOnly Today => LegalTime.Of(Instant.From(time.GetUtcNow())).Date;

    public async Task<TextCheck> Check(string kind, string yaml, string? id)
    {
        var edition = await Edition();
        if (kind == ProgrammeKinds.Programme)
        {
            var reading = ProgrammeReader.Read(yaml);
            return new([.. reading.Remarks], reading.Value is { } programme ? [.. LightingLaw.Of(programme, Somewhere, Today)] : []);
        }

        var read = CalendarCheck.Read(yaml, edition.Programme, Today);
        return new([.. read.Remarks], read.Value is { } calendar ? await Legal(calendar, edition, id) : []);
    }

    public async Task<TextPut> Put(string kind, string id, string yaml, int replaces, Cause cause)
    {
        var remarks = kind == ProgrammeKinds.Programme ? ProgrammeReader.Read(yaml).Remarks : CalendarCheck.Read(yaml, (await Edition()).Programme, Today).Remarks;
        return remarks.Any(r => r.Severity == RemarkSeverity.Error)
            ? new(null, [.. remarks])
            : new(await GrainFactory.GetGrain<IDocuments>(kind).Put(id, yaml, replaces, cause), [.. remarks]);
    }

    public async Task<DocumentOutcome> Withdraw(string kind, string id, int replaces, Cause cause) =>
        await (kind == ProgrammeKinds.Programme ? UseOfProgramme(id) : UseOfCalendar(id)) is { } use
            ? new(use, null)
            : await GrainFactory.GetGrain<IDocuments>(kind).Withdraw(id, replaces, cause);

    public async Task<ProgrammeSummary[]> List(string kind)
    {
        var edition = await Edition();
        return kind == ProgrammeKinds.Programme
            ? [.. edition.Programmes.Values.Where(b => !b.Head.Withdrawn).OrderBy(b => b.Head.Id, StringComparer.Ordinal)
                .Select(b => new ProgrammeSummary(b.Head, b.Value?.Title ?? "", b.Value?.IsExtinction ?? false, b.Value is null ? 1 : 0))]
            : [.. edition.Calendars.Values.Where(b => !b.Head.Withdrawn).OrderBy(b => b.Head.Id, StringComparer.Ordinal)
                .Select(b => new ProgrammeSummary(b.Head, b.Value?.Title ?? "", Darkens(b.Value, edition), Problems(b.Value, edition)))];
    }

    public async Task<NightPreviews> Preview(PreviewQuestion question)
    {
        var edition = await Edition();
        if ((question.Yaml ?? (await store.Read(question.Kind, question.Id ?? "", null, CancellationToken.None))?.Text) is not { } text)
        {
            return new(false, [], []);
        }

        var nights = Enumerable.Range(0, Math.Clamp(question.Days, 1, PreviewQuestion.MostDays)).Select(day => LegalNight.Of(question.From.AddDays(day)));
        if (question.Kind == ProgrammeKinds.Programme)
        {
            var programme = ProgrammeReader.Read(text);
            return new(true, [.. programme.Remarks], programme.Value is { } value ? [.. nights.Select(n => Told(null, null, value.In(n, question.Place, question.Commune)))] : []);
        }

        var calendar = CalendarCheck.Read(text, edition.Programme, Today);
        return new(true, [.. calendar.Remarks], calendar.Value is not { } known ? [] :
            [.. nights.Select(n => CalendarNight.Of(known, edition.Programme, n, question.Place, question.Commune)).Select(n => Told(n.Programme, n.Rule, n.Plan))]);
    }

    public async Task<AssignmentAnswer> Assign(string calendar, CalendarScope scope, Cause cause)
    {
        var edition = await Edition();
        if (edition.Calendars.GetValueOrDefault(calendar)?.Value is not { } known)
        {
            return Refused("unknown-document", $"There is no calendar '{calendar}'.", "See the list of them.", ProgrammeKinds.Calendar, calendar);
        }

        if (!catalogue.Kinds.Any(k => k.Key == scope.Kind && k.Attributes.Any(a => a.Name == CalendarRegister.Attribute)))
        {
            return Refused("not-programmable", $"A {scope.Kind} follows no calendar.", "Give it to luminaires.", scope.Kind);
        }

        var members = await CalendarRegister.All(register, scope.Kind).Where(scope.Holds).Select(e => e.Description.Authority).ToArrayAsync();
        if (members.Length == 0)
        {
            return Refused("no-members", "No asset is in that scope.", "Widen it: the list of assets shows what there is.");
        }

        var uncovered = scope.Release ? [] : Orders(known, edition, members.Distinct()).Where(f => f.Severity == RemarkSeverity.Error).ToArray();
        if (uncovered.Length > 0)
        {
            return Refused("no-order", $"No order of extinction is in force in {uncovered[0].Arguments[1]} for '{uncovered[0].Arguments[0]}'.", "Add the commune to the order, or assign another calendar there.", uncovered[0].Arguments);
        }

        var documents = GrainFactory.GetGrain<IDocuments>(ProgrammeKinds.Assignment);
        var put = await documents.Put(calendar, JsonSerializer.Serialize(scope), (await documents.Read(calendar))?.Head.Number ?? 0, cause);
        if (put.Outcome.IsRefused)
        {
            return new(put.Outcome, 0, []);
        }

        await GrainFactory.GetGrain<ICalendarAssignment>(calendar).Resume();
        return new(Outcome.Taken, members.Length, []);
    }

    public async Task<CalendarMembers> Members(string calendar, AssetId? after, int limit)
    {
        var most = Math.Clamp(limit, 1, MostItems);
        var (total, items, more) = (0, new List<CalendarMember>(), false);
        foreach (var kind in catalogue.Kinds.Where(k => k.Attributes.Any(a => a.Name == CalendarRegister.Attribute)))
        {
            await foreach (var entry in CalendarRegister.All(register, kind.Key).Where(e => CalendarRegister.CalendarOf(e.Description) == calendar))
            {
                total++;
                var isNext = after is not { } last || string.CompareOrdinal(entry.Asset.ToString(), last.ToString()) > 0;
                more |= isNext && items.Count == most;
                if (isNext && items.Count < most)
                {
                    items.Add(new(entry.Asset, entry.Description.Name, entry.Description.Authority, entry.Description.District));
                }
            }
        }

        return new(total, [.. items], more ? items[^1].Asset : null, await GrainFactory.GetGrain<ICalendarAssignment>(calendar).Progress());
    }

    private async Task<Outcome?> UseOfProgramme(string id) =>
        (await Edition()).Calendars.Values.FirstOrDefault(c => c.Value?.Programmes.Contains(id) == true) is { } user
            ? Outcome.Refused("in-use", $"The calendar '{user.Head.Id}' uses the programme '{id}'.", "Take it out of that calendar first, or withdraw the calendar.")
            : null;

    private async Task<Outcome?> UseOfCalendar(string id) =>
        await Members(id, null, 1) is { Total: var total, Progress: var progress } && (total > 0 || progress is { Running: true })
            ? Outcome.Refused("in-use", $"{total} assets follow the calendar '{id}'.", "Give them another calendar, or take it from them with 'release', and wait until that is done.")
            : null;

    private async Task<BookEdition> Edition()
    {
        var documents = new List<Document>();
        foreach (var kind in new[] { ProgrammeKinds.Programme, ProgrammeKinds.Calendar })
        {
            foreach (var head in await store.List(kind, CancellationToken.None))
            {
                documents.Add((await store.Read(kind, head.Id, head.Number, CancellationToken.None))!);
            }
        }

        return BookEdition.Empty.With(documents);
    }

    private async Task<LegalFinding[]> Legal(LightingCalendar calendar, BookEdition edition, string? id)
    {
        var members = new List<Description>();
        foreach (var kind in id is null ? [] : catalogue.Kinds.Where(k => k.Attributes.Any(a => a.Name == CalendarRegister.Attribute)))
        {
            members.AddRange(await CalendarRegister.All(register, kind.Key).Select(e => e.Description).Where(d => CalendarRegister.CalendarOf(d) == id).ToArrayAsync());
        }

        var hours = calendar.Programmes.SelectMany(p => LightingLaw.Of(edition.Programme(p)!, Somewhere, Today));
        return [.. hours, .. Orders(calendar, edition, members.Select(m => m.Authority).Distinct()), .. LuminaireLaw.Of(calendar, members)];
    }

    private IEnumerable<LegalFinding> Orders(LightingCalendar calendar, BookEdition edition, IEnumerable<string?> communes) =>
        calendar.Programmes.SelectMany(p => edition.Programme(p) is { } programme ? LightingLaw.OfOrder(p, programme, communes, Today) : []);

    private static bool Darkens(LightingCalendar? calendar, BookEdition edition) => calendar?.Programmes.Any(p => edition.Programme(p)?.IsExtinction == true) ?? false;

    private static int Problems(LightingCalendar? calendar, BookEdition edition) => calendar?.Programmes.Count(p => edition.Programme(p) is null) ?? 1;

    private static NightPreview Told(string? programme, string? rule, NightPlan plan) => new(
        plan.Night.Date, programme, rule, [.. plan.Steps.Select(s => new PreviewStep(s.At, s.Level))], Math.Round(plan.OnHours, 3), Math.Round(plan.FullLoadHours, 3));

    private static AssignmentAnswer Refused(string code, Phrase sentence, Phrase advice, params string[] arguments) => new(Outcome.Refused(code, sentence, advice), 0, arguments);
}
