using Beffroi.Rollups;
using Xunit;

namespace Beffroi.ShiftLog;

/// <summary>The log as a watch writes it, on one silo over a database in memory.</summary>
public sealed class ShiftLogTests(Borough town) : IClassFixture<Borough>
{
    private IShiftLog Log => town.Grains.GetGrain<IShiftLog>(0);

    [Fact]
    public async Task Entries_are_numbered_and_chained_however_many_write_at_once()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Log.Write(Draft($"entry {i}"))));
        Assert.All(written, w => Assert.False(w.Outcome.IsRefused));
        var read = await Log.Read(new() { Limit = 1000 });

        Assert.Equal(Enumerable.Range(1, read.Length).Select(n => (long)n), read.Select(e => e.Number).Order());
        Assert.Null(await Log.FirstBreak());
        Array.Reverse(read);
        Assert.Null(LogChain.FirstBreak(LogChain.Start, 0, read));
        read[7] = read[7] with { Text = "nothing happened" };
        Assert.Equal(8, LogChain.FirstBreak(LogChain.Start, 0, read));
        Assert.Equal(5, LogChain.FirstBreak(LogChain.Start, 0, read.Where(e => e.Number != 5)));
    }

    [Fact]
    public async Task An_entry_is_corrected_by_another_and_stays()
    {
        var wrong = (await Log.Write(Draft("Place Foch dark"))).Entry!;
        var right = (await Log.Write(Draft("Place Godart it was") with { Type = LogTypes.Correction, Corrects = wrong.Number })).Entry!;

        var read = await Log.Read(new() { Limit = 1000 });
        Assert.Contains(read, e => e.Number == wrong.Number && e.Text == wrong.Text);
        Assert.Equal(wrong.Number, read.Single(e => e.Number == right.Number).Corrects);
    }

    [Theory]
    [InlineData(" ", "note", "x", null, "no-author")]
    [InlineData("Zoé", "note", " ", null, "no-text")]
    [InlineData("Zoé", "song", "x", null, "bad-type")]
    [InlineData("Zoé", "note", "x", 1L, "bad-correction")]
    [InlineData("Zoé", "correction", "x", null, "bad-correction")]
    [InlineData("Zoé", "correction", "x", 99_999L, "unknown-entry")]
    public async Task What_is_no_entry_is_refused(string author, string type, string text, long? corrects, string code)
    {
        var done = await Log.Write(new(author, type, text, null, [], corrects));
        Assert.Equal((code, true), (done.Outcome.Code, done.Outcome.Advice is not null));
        Assert.Null(done.Entry);
    }

    private static LogDraft Draft(string text) => new("Zoé", LogTypes.Note, text, null, [new("asset", "luminaire/L-1")], null);
}
