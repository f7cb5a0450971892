using System.Text.Json;

using Beffroi.Alarms;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class AlarmTests(ClientFixture fixture)
{
    [Fact]
    public async Task Alarms_come_worst_first_with_words_filters_and_pages()
    {
        await fixture.Know(city =>
        {
            for (var i = 0; i < 5; i++)
            {
                city.Add(Some.Luminaire($"AL-{i}"), Some.Ordinal(), new() { Name = $"Mât {i}", Authority = i < 4 ? "alarmed" : "calm", Place = new(4.3, 48.9) });
            }

            lock (city.Alarms)
            {
                city.Alarms.AddRange(Enumerable.Range(0, 5).Select(i => new OpenAlarm(
                    Some.Luminaire($"AL-{i}"), i == 2 ? "exposed" : "lamp-out", i == 2 ? Priority.Danger : Priority.Minor, Some.Now + TimeSpan.FromMinutes(i), 1)));
            }
        });

        var first = await fixture.Client.Json("/api/v1/alarms?state=open&authority=alarmed&limit=3", "fr");
        var second = await fixture.Client.Json("/api/v1/alarms?authority=authority/alarmed&limit=3&after=" + first.GetProperty("next").GetString());

        Assert.Equal(["AL-2", "AL-3", "AL-1", "AL-0"], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(Key));
        Assert.Equal(4, first.GetProperty("matched").GetInt32());
        var lamp = first.GetProperty("items")[1];
        Assert.Equal(("Lampe éteinte", "Mât 3", 3, "authority/alarmed", "lighting"), (
            lamp.GetProperty("title").GetString(), lamp.GetProperty("asset").GetProperty("name").GetString(), lamp.GetProperty("priority").GetInt32(),
            lamp.GetProperty("authority").GetString(), lamp.GetProperty("department").GetString()));
        Assert.Equal("luminaire/AL-3#lamp-out", lamp.GetProperty("id").GetString());
        Assert.Equal(["AL-2"], (await fixture.Client.Json("/api/v1/alarms?authority=alarmed&status=danger")).GetProperty("items").EnumerateArray().Select(Key));
        Assert.Empty((await fixture.Client.Json("/api/v1/alarms?authority=alarmed&department=networks")).GetProperty("items").EnumerateArray());
    }

    private static string Key(JsonElement alarm) => alarm.GetProperty("asset").GetProperty("key").GetString()!;
}
