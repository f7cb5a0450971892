using Beffroi.Journal;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the shift log.</summary>
public abstract class ShiftLogStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task An_entry_is_kept_as_it_was_written_also_past_a_stop()
    {
        var scribe = await Scribe.Own(Stores);
        var entry = Entry(1, "Zoé", "call", "Appel du pompier de garde\n« place Foch »") with
        {
            Place = new(4.363, 48.957), Links = [new("asset", "luminaire/L-1"), new("alarm", "cabinet/A-1#outage")], Corrects = 7,
        };
        await scribe.Put(new RegisterWrite.LogWritten(entry));
        await Reopen();

        var read = Assert.Single(await Stores.Log.Entries(new(), None));
        Assert.Equivalent(entry, read, strict: true);
    }

    [Fact]
    public async Task Entries_come_newest_first_and_are_found_by_time_type_words_and_number()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([.. new[] { Entry(1, "Zoé", "note", "Été calme"), Entry(2, "Bob", "call", "100 % éteint"), Entry(3, "Zoé", "note", "rue d_Alger") }.Select(e => new RegisterWrite.LogWritten(e))]);

        async Task<string> Found(LogFilter filter) => string.Join(" ", (await Stores.Log.Entries(filter, None)).Select(e => e.Number));
        Assert.Equal("3 2 1", await Found(new()));
        Assert.Equal("3", await Found(new() { Limit = 1 }));
        Assert.Equal("2 1", await Found(new() { Before = 3 }));
        Assert.Equal("2", await Found(new() { From = At(2), To = At(3) }));
        Assert.Equal("2", await Found(new() { Type = "call" }));
        Assert.Equal("2", await Found(new() { Text = "100 %" }));
        Assert.Equal("3", await Found(new() { Text = "d_alger" }));
        Assert.Equal("3 1", await Found(new() { Text = "Zoé" }));
    }

    [Fact]
    public async Task A_number_that_is_taken_keeps_what_it_has()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(new RegisterWrite.LogWritten(Entry(1, "Zoé", "note", "first")));
        await scribe.Put(new RegisterWrite.LogWritten(Entry(1, "Bob", "note", "second")), new RegisterWrite.LogWritten(Entry(2, "Bob", "note", "third")));

        Assert.Equal(["third", "first"], (await Stores.Log.Entries(new(), None)).Select(e => e.Text));
    }

    private static Instant At(int minute) => Some.Noon + TimeSpan.FromMinutes(minute);

    private static LogEntry Entry(long number, string author, string type, string text) => new(number, At((int)number), author, type, text, null, [], null, $"{number:x64}");
}
