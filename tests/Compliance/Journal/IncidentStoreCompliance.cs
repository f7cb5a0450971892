using Beffroi.Incidents;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes incidents.</summary>
public abstract class IncidentStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task An_incident_is_kept_as_it_was_written_also_past_a_stop()
    {
        var scribe = await Scribe.Own(Stores);
        var whole = Incident(1, 3) with { Closed = Some.Noon, Into = 7, Apart = [new(AssetId.Of("camera", "V-1"), "offline")], Stamp = "ab" };
        await scribe.Put(new RegisterWrite.IncidentPut(whole));
        await Reopen();

        Assert.Equivalent(whole, Assert.Single(await Stores.Incidents.Find(new(), None)), strict: true);
    }

    [Fact]
    public async Task They_come_highest_first_and_are_found_by_number_and_by_whether_they_go_on()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([.. new[] { Incident(1, 1), Incident(2, 1) with { Closed = Some.Noon }, Incident(3, 1) }.Select(incident => new RegisterWrite.IncidentPut(incident))]);

        async Task<string> Found(IncidentFilter filter) => string.Join(" ", (await Stores.Incidents.Find(filter, None)).Select(incident => incident.Number));
        Assert.Equal("3 2 1", await Found(new()));
        Assert.Equal("3", await Found(new() { Limit = 1 }));
        Assert.Equal("2 1", await Found(new() { Before = 3 }));
        Assert.Equal("3 1", await Found(new() { Open = true }));
        Assert.Equal("2", await Found(new() { Open = false }));
        Assert.Equal("2", await Found(new() { Number = 2 }));
    }

    [Fact]
    public async Task A_version_that_is_taken_keeps_what_it_has()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(new RegisterWrite.IncidentPut(Incident(1, 2) with { Stamp = "first" }));
        await scribe.Put(new RegisterWrite.IncidentPut(Incident(1, 2) with { Stamp = "second" }), new RegisterWrite.IncidentPut(Incident(1, 1) with { Stamp = "older" }));
        Assert.Equal("first", Assert.Single(await Stores.Incidents.Find(new(), None)).Stamp);

        await scribe.Put(new RegisterWrite.IncidentPut(Incident(1, 3) with { Stamp = "third" }));
        Assert.Equal("third", Assert.Single(await Stores.Incidents.Find(new(), None)).Stamp);
    }

    private static Incident Incident(long number, long version) => new()
    {
        Number = number,
        Version = version,
        Opened = Some.Noon,
        Changed = Some.Noon,
        Members =
        [
            new()
            {
                Alarm = new(AssetId.Of("cabinet", "A-1"), "outage"),
                Since = Some.Noon,
                Priority = Priority.Major,
                Department = "lighting",
                Authority = "chalons",
                Place = new(4.363, 48.957),
                Shared = ["cabinet/A-1", "supply:MOULIN"],
                Joined = Some.Noon,
                Ended = Some.Noon,
                By = "Léa",
                Ties = [new(TieForm.Shares, new(AssetId.Of("junction", "C-1"), "dark"), "supply:MOULIN", 12.5, TimeSpan.FromSeconds(3), 0.9)],
                Told = new(Priority.Major, "Éteint") { EnglishTitle = "Dark" },
            },
        ],
        Entries = [new(Some.Noon, "beffroi", IncidentEvent.Opened, [new(AssetId.Of("cabinet", "A-1"), "outage")], null, "été")],
    };
}
