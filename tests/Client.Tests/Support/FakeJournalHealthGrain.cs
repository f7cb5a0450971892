using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>A journal that is as the test's city says.</summary>
public sealed class FakeJournalHealthGrain(FakeCity city) : Grain, IJournalHealth
{
    public Task<JournalHealth> Read() => Task.FromResult(city.Journal);
}
