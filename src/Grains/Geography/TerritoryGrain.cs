using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Geography;

/// <summary>The territory's document: its name and areas, kept in the register. Calls come one after the other, so what is checked is what is written.</summary>
[GrainType("territory-document")]
internal sealed class TerritoryGrain(IRegisterStore register, IJournal journal, TimeProvider time) : Grain, ITerritory
{
    private const int LongestName = 200;

    private static readonly Territory Unnamed = new() { Name = "", Demonstration = false, Areas = [], Revision = 0 };

    private Territory _territory = Unnamed;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Reload(cancellationToken);

    public Task<Territory> Read() => Task.FromResult(_territory);

    public async Task<Outcome> Name(string name, bool demonstration, Cause cause)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } trimmed)
        {
            return Outcome.Refused("territory-name", "The territory needs a name.", $"Give it a name of 1 to {LongestName} characters.");
        }

        if (_territory.Name == trimmed && _territory.Demonstration == demonstration)
        {
            return Outcome.Unchanged;
        }

        await Write([new RegisterWrite.TerritoryNamed(trimmed, demonstration)], "territory.name", trimmed, cause);
        return Outcome.Taken;
    }

    public async Task<Outcome[]> Put(Area[] areas, Cause cause)
    {
        var draft = new TerritoryDraft(_territory.Areas);
        var outcomes = areas.Select(draft.Put).ToArray();
        if (draft.Changed.Count > 0)
        {
            await Write([.. draft.Changed.Select(a => new RegisterWrite.AreaPut(a))], "territory.areas", $"{draft.Changed.Count} areas", cause);
        }

        return outcomes;
    }

    // The writer of the journal chains the audit: the hash is its to fill in.
    private async Task Write(IEnumerable<RegisterWrite> writes, string action, string target, Cause cause)
    {
        var audit = new AuditRow(Instant.From(time.GetUtcNow()), cause.Author, action, target, _territory.Revision + 1, cause.Reason, []);
        await journal.Write([.. writes, new RegisterWrite.Audit(audit)]);
        await Reload(CancellationToken.None);
    }

    private async Task Reload(CancellationToken cancellation) => _territory = await register.ReadTerritory(cancellation) ?? Unnamed;
}
