using System.Text.Json;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Programmes;

/// <summary>Describes each asset of the scope with its calendar, so many at once. What is written down is withdrawn when all is done: a stop before leaves it open.</summary>
[GrainType("calendar-assignment"), KeepAlive]
internal sealed partial class CalendarAssignmentGrain(IRegisterStore register, TimeProvider time, ILogger<CalendarAssignmentGrain> logger) : Grain, ICalendarAssignment
{
    private const int AtOnce = 64;
    private const int Tries = 20;
    private const int MostTold = 100;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly List<AssignmentRefusal> _first = [];
    private Task _run = Task.CompletedTask;
    private int _members;
    private int _done;
    private int _refused;
    private bool _began;

    private string Calendar => this.GetPrimaryKeyString();

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(ProgrammeKinds.Assignment);

    public async Task Resume()
    {
        if (_run.IsCompleted && await Documents.Read(Calendar) is { Head.Withdrawn: false } open && _run.IsCompleted)
        {
            // Not awaited: a run may take minutes, and its progress is asked for meanwhile.
            _run = Run(open);
        }
    }

    public Task<AssignmentProgress?> Progress() =>
        Task.FromResult(_began ? new AssignmentProgress(!_run.IsCompleted, _members, _done, _refused, [.. _first]) : null);

    private async Task Run(Document open)
    {
        try
        {
            var scope = JsonSerializer.Deserialize<CalendarScope>(open.Text)!;
            var entries = await CalendarRegister.All(register, scope.Kind).Where(scope.Holds).ToArrayAsync();
            (_began, _members, _done, _refused) = (true, entries.Length, 0, 0);
            _first.Clear();
            var cause = new Cause(open.Head.Author, open.Head.Reason);
            using var window = new SemaphoreSlim(AtOnce);
            await Task.WhenAll(entries.Select(entry => Give(entry, scope.Release, cause, window)));
            await Documents.Withdraw(Calendar, open.Head.Number, cause with { Reason = $"Fait\u202F: {_done} sur {_members}." });
            LogDone(Calendar, _done, _members);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, Calendar);
        }
    }

    private async Task Give(InventoryEntry entry, bool release, Cause cause, SemaphoreSlim window)
    {
        await window.WaitAsync();
        try
        {
            var had = CalendarRegister.CalendarOf(entry.Description) == Calendar;
            var outcome = had != release ? Outcome.Unchanged : await Patiently(entry.Asset, release, cause);
            Count(entry.Asset, outcome);
        }
        finally
        {
            window.Release();
        }
    }

    private void Count(AssetId asset, Outcome outcome)
    {
        _done += outcome.IsRefused ? 0 : 1;
        _refused += outcome.IsRefused ? 1 : 0;
        if (outcome.IsRefused && _first.Count < MostTold)
        {
            _first.Add(new(asset, outcome.Code!, outcome.Sentence!) { Said = outcome.Said });
        }
    }

    /// <summary>A shard that is moving, or a journal without a place, is asked again.</summary>
    private async Task<Outcome> Patiently(AssetId asset, bool release, Cause cause)
    {
        var description = new Description { Attributes = new Dictionary<string, Value> { [CalendarRegister.Attribute] = release ? Value.None : Value.Of(Calendar) } };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await GrainFactory.Asset(asset).Describe(description, cause);
            }
            catch (Exception fault) when (attempt < Tries && fault is ShardMovedException or JournalStalledException or TimeoutException or OrleansException)
            {
                await Task.Delay(Breath, time);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Calendar {Calendar} was given to {Done} of {Members} assets")]
    private partial void LogDone(string calendar, int done, int members);

    [LoggerMessage(Level = LogLevel.Error, Message = "The assignment of calendar {Calendar} stopped; it goes on with the next start, or when it is assigned again")]
    private partial void LogTrouble(Exception trouble, string calendar);
}
