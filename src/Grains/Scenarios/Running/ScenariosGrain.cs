using System.Globalization;
using Beffroi.Documents;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Reads, keeps and runs scenarios.</summary>
[GrainType("scenarios")]
internal sealed class ScenariosGrain(IRegisterStore register, ProgrammeBook programmes, SiloRules rules, Catalogue catalogue, TimeProvider time) : Grain, IScenarios
{
    private const int MostRunning = 1;
    private const int MostKept = 20;
    private const int DeepestFork = 8;
    private const int MostYears = 30;

    private readonly Dictionary<string, ScenarioRun> _runs = [];
    private readonly ScenarioStages _stages = new(register, programmes, rules, catalogue);
    private int _number;

    private IDocuments Texts => GrainFactory.GetGrain<IDocuments>(IScenarios.Kind);

    public async Task<TextRemark[]> Check(string yaml) => (await Whole(yaml)).Remarks;

    public async Task<TextPut> Put(string id, string yaml, int replaces, Cause cause)
    {
        var remarks = (await Whole(yaml, id)).Remarks;
        return remarks.Any(r => r.Severity == RemarkSeverity.Error) ? new(null, remarks) : new(await Texts.Put(id, yaml, replaces, cause), remarks);
    }

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause) => Texts.Withdraw(id, replaces, cause);

    public async Task<(Outcome Outcome, string? Id)> Start(string yaml, string name, int version)
    {
        var (text, remarks) = await Whole(yaml, name.Length > 0 ? name : null);
        if ((text is null ? Invalid(remarks) : Refusal(text)) is { } refusal)
        {
            return (refusal, null);
        }

        var id = FormattableString.Invariant($"{Instant.From(time.GetUtcNow()).Microseconds / 1000:x}-{++_number}");
        var run = _runs[id] = new(id, name, version, text!, Instant.From(time.GetUtcNow()));
        foreach (var (old, ended) in _runs.Where(r => !r.Value.IsRunning).SkipLast(MostKept).ToArray())
        {
            _runs.Remove(old);
            ended.Dispose();
        }

        // Seconds to minutes of work that touches no grain's state: on the pool, not on the scheduler of this grain. Its end is in its report.
        _ = Task.Run(() => run.Run(_stages));
        return (Outcome.Taken, id);
    }

    public Task<ScenarioRunHead[]> Runs() => Task.FromResult(_runs.Values.Select(run => run.Head).OrderByDescending(run => run.Begun).ThenByDescending(run => run.Id, StringComparer.Ordinal).ToArray());

    public Task<ScenarioAssets?> Assets(string run, string flow, string kind) => Task.FromResult(_runs.GetValueOrDefault(run)?.Assets(flow, kind));

    public Task<ScenarioReport?> Read(string run) => Task.FromResult(_runs.GetValueOrDefault(run)?.Report);

    public Task<bool> Cancel(string run)
    {
        _runs.GetValueOrDefault(run)?.Cancel();
        return Task.FromResult(_runs.ContainsKey(run));
    }

    private Outcome? Refusal(ScenarioText text) =>
        text.From is not { } from || text.To is not { } to || to <= from || to > from.AddYears(MostYears)
            ? Outcome.Refused("bad-horizon", $"A scenario goes from a day to a later one, over {MostYears} years at most.", "Correct 'from' and 'to', its own or those of the scenario it is a fork of.")
        : text.Without.FirstOrDefault(id => rules.Book.All.All(r => r.Id != id)) is { } unknown
            ? Outcome.Refused("unknown-rule", $"No rule '{unknown}' is in force that the scenario could do without.", "Take it out of 'without', or enable the rule.")
        : _runs.Values.Count(r => r.IsRunning) >= MostRunning
            ? Outcome.Refused("too-many-runs", "A scenario is running.", "Wait until it has ended, or cancel it.")
        : null;

    private static Outcome Invalid(TextRemark[] remarks)
    {
        var errors = remarks.Where(r => r.Severity == RemarkSeverity.Error).ToArray();
        return Outcome.Refused("scenario-invalid", $"The scenario has {errors.Length.ToString(CultureInfo.InvariantCulture)} errors; the first is in line {errors[0].Line}.", "POST /api/v1/scenarios/check tells all of them.");
    }

    /// <summary>A text on all those it is a fork of.</summary>
    private async Task<(ScenarioText? Text, TextRemark[] Remarks)> Whole(string yaml, string? id = null)
    {
        var reading = ScenarioReader.Read(yaml, catalogue);
        if (reading.Value is not { } text)
        {
            return (null, [.. reading.Remarks]);
        }

        var (met, whole) = (new HashSet<string>(id is null ? [] : [id]), text);
        while (whole.Of is { } parent)
        {
            var document = met.Add(parent) && met.Count <= DeepestFork + 1 ? await Texts.Read(parent) : null;
            if (document is not { Head.Withdrawn: false } || ScenarioReader.Read(document.Text, catalogue).Value is not { } under)
            {
                return (null, [.. reading.Remarks, new(1, 1, 1, RemarkSeverity.Error, RemarkCode.NotDeclared, [parent, "of"])]);
            }

            whole = whole.On(under);
        }

        return (whole, [.. reading.Remarks]);
    }
}
