using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>How work is done, by department (NF EN 13306, 15341).</summary>
internal static class WorkIndicatorRoutes
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "From then on; 30 days before 'to' unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "Before then; now unless told.");

    public static void MapWorkIndicators(this IEndpointRouteBuilder api)
    {
        var work = api.MapGroup("/work");
        work.MapGet("/indicators", Read)
            .Says("workIndicators", "How soon somebody is there and it works again, how often at the first visit, how old what is open is, by department.", "366 days at most; null where nothing was counted.")
            .Takes(From, To, AssetParameters.Authority).Produces<WorkIndicators>().Refuses();
    }

    private static async Task<IResult> Read(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue, given, now) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Given.In(http), Instant.From(time.GetUtcNow()));
        var to = given.Value(To) ?? now;
        var from = given.Value(From) ?? to - Usual;
        if (from >= to || to - from > Longest)
        {
            throw Given.Refused(from >= to ? "to" : "from", from >= to ? Sentences.Say(tongue, "parameter.order") : Sentences.Say(tongue, "parameter.span", "366 d"));
        }

        var authority = AssetParameters.KeyOf(given.Of(AssetParameters.Authority), "authority/");
        var figures = await grains.GetGrain<IWorkDesk>(0).Figures(from, to, authority);
        var hours = (Instant.Earlier(to, now) - from).TotalHours;
        var members = city.Assets.ById.Where(row => authority is null || row.Authority == authority).CountBy(row => row.Department).ToDictionary(pair => pair.Key, pair => pair.Value);
        var departments = figures.Where(f => f.Department is not null).Select(f => Of(f, city.Catalogue.DepartmentName(f.Department!, tongue), members.GetValueOrDefault(f.Department!) * hours)).ToArray();
        return Results.Ok(new WorkIndicators(from, to, departments, Of(Sum(figures), null, members.Values.Sum() * hours)));
    }

    private static WorkFigures Sum(WorkFigures[] all) => all.Aggregate(
        new WorkFigures(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        (a, b) => new(
            null, a.Created + b.Created, a.Failures + b.Failures, a.Closed + b.Closed, a.Open + b.Open, a.Late + b.Late, a.Attended + b.Attended, a.AttendedInTime + b.AttendedInTime, a.Restored + b.Restored,
            a.RestoredInTime + b.RestoredInTime, a.Repaired + b.Repaired, a.RepairHours + b.RepairHours, a.FirstTime + b.FirstTime, a.BacklogHours + b.BacklogHours, Math.Max(a.OldestHours, b.OldestHours))
        {
            ByPriority = [.. a.ByPriority.Concat(b.ByPriority).GroupBy(f => f.Priority).OrderBy(own => own.Key).Select(own => own.Aggregate((one, other) => one.With(other)))],
        });

    private static WorkIndicatorRow Of(WorkFigures f, string? name, double assetHours) => new(
        f.Department, name, f.Created, f.Closed, f.Open, f.Late, Ratio(f.AttendedInTime, f.Attended), Ratio(f.RestoredInTime, f.Restored), Ratio(f.FirstTime, f.Repaired),
        Ratio(f.Restored - f.Repaired, f.Restored), Ratio(f.RepairHours, f.Repaired), f.Failures == 0 || assetHours <= 0 ? null : Math.Round(assetHours / f.Failures, 1),
        f.Open == 0 ? null : new(Math.Round(f.BacklogHours / f.Open, 1), Math.Round(f.OldestHours, 1)))
    {
        Priorities = [.. f.ByPriority.Select(Of)],
    };

    private static WorkUrgencyRow Of(WorkUrgencyFigures f) => new(
        (int)f.Priority, f.Created, f.Open, f.Late, Ratio(f.AttendedInTime, f.Attended), Ratio(f.AttendHours, f.Attended), Ratio(f.RestoredInTime, f.Restored), Ratio(f.RestoreHours, f.Restored),
        Ratio(f.Shown, f.Closed), f.Closed);

    private static double? Ratio(double part, int whole) => whole == 0 ? null : Math.Round(part / whole, 4);
}
