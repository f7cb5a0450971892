using Beffroi.Compliance.Assets;
using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Video;

public sealed class CameraTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(15, 15.0, false)]
    [InlineData(16, 15.0, true)]
    [InlineData(30, null, false)]
    [InlineData(31, null, true)]
    public void Recordings_are_kept_no_longer_than_authorised_nor_than_a_month(double days, double? authorised, bool tooLong)
    {
        var camera = new Seen(new Camera(), Now).Has(Camera.RetentionDays, days);

        Assert.Equal(tooLong, (authorised is { } limit ? camera.Is(Camera.AuthorisedRetention, Value.Of(limit)) : camera).Raises("retention-too-long"));
    }

    [Fact]
    public void The_end_of_its_authorisation_is_told_half_a_year_ahead()
    {
        Assert.True(Until(Now + TimeSpan.FromDays(180)).Raises("authorisation-ends"));
        Assert.False(Until(Now + TimeSpan.FromDays(190)).Raises("authorisation-ends"));
        Assert.Equal(8, (new Camera().NextMoment(Until(Now + TimeSpan.FromDays(190)).Sight())!.Value - Now).TotalDays, 0.001);
    }

    /// <summary>Nothing in the kind can carry an image, a stream or a plate: no free text, no address among its properties.</summary>
    [Fact]
    public void It_can_report_its_health_only() =>
        Assert.All(new Camera().Properties, p => Assert.True(p.Form is ValueForm.Number or ValueForm.Flag or ValueForm.Instant));

    [Fact]
    public void An_authorisation_that_has_ended_is_graver_than_one_that_will()
    {
        Assert.True(Until(Now - TimeSpan.FromDays(1)).Raises("authorisation-over"));
        Assert.False(Until(Now - TimeSpan.FromDays(1)).Raises("authorisation-ends"));
        Assert.False(Until(Now + TimeSpan.FromDays(1)).Raises("authorisation-over"));
    }

    [Theory]
    [InlineData(15.5, 15.0, false)]
    [InlineData(16.1, 15.0, true)]
    [InlineData(30.5, null, false)]
    [InlineData(31.1, null, true)]
    public void Recordings_that_should_be_gone_are_an_alarm_a_day_after(double daysAgo, double? authorised, bool overdue)
    {
        var camera = new Seen(new Camera(), Now).Has(Camera.DestroyedUntil, Now - TimeSpan.FromDays(daysAgo));

        Assert.Equal(overdue, (authorised is { } limit ? camera.Is(Camera.AuthorisedRetention, Value.Of(limit)) : camera).Raises("destruction-overdue"));
    }

    [Fact]
    public void A_destruction_that_is_not_told_in_time_becomes_an_alarm_by_itself()
    {
        var camera = new Told(new Camera(), Now, ("authorisedRetention", Value.Of(15)));
        camera.Hears(0, Camera.DestroyedUntil.Reading(Now - TimeSpan.FromDays(15)));
        camera.Pass(23 * 60);
        Assert.False(camera.IsOpen("destruction-overdue"));
        camera.Pass(25 * 60);
        Assert.True(camera.IsOpen("destruction-overdue"));
        camera.Hears(26 * 60, Camera.DestroyedUntil.Reading(Now - TimeSpan.FromDays(14)));
        Assert.False(camera.IsOpen("destruction-overdue"));
    }

    [Theory]
    [InlineData("name", "rtsp://10.1.2.3/live", "no-address")]
    [InlineData("owner", "https://admin:secret@10.1.2.3/snapshot.jpg", "no-address")]
    [InlineData("address", "admin:secret@10.1.2.3", "no-address")]
    [InlineData("tag", "data:image/jpeg;base64,/9j/4AAQSkZJRg", "no-content")]
    [InlineData("authorisation", "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=", "no-content")]
    [InlineData("name", "Vue de AB-123-CD", "no-plate")]
    [InlineData("owner", "GG 456 HT", "no-plate")]
    [InlineData("snapshot", "data:image/png;base64,iVBORw0KGgo", "no-content")]
    [InlineData("face", "some words", "unknown-attribute")]
    public void What_the_twin_may_not_hold_is_refused(string where, string text, string code)
    {
        var told = where switch
        {
            "name" => new Description { Name = text },
            "address" => new Description { Address = text },
            "tag" => new Description { Tags = [text] },
            _ => new Description { Attributes = new Dictionary<string, Value> { [where] = Value.Of(text) } },
        };

        var outcome = DescriptionCheck.Fault(new Camera(), told)!;
        Assert.Equal(code, outcome.Code);
        Assert.DoesNotContain(text, outcome.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("V-012", "Ville de Châlons-en-Champagne", "2022-1007")]
    [InlineData("Place Foch / rue de la Marne 51000", "Arrêté n° 51-2023-04-12", "DS/2023/0142")]
    public void What_cameras_are_called_is_taken(string name, string owner, string authorisation) =>
        Assert.Null(DescriptionCheck.Fault(new Camera(), new()
        {
            Name = name,
            Attributes = new Dictionary<string, Value> { ["owner"] = Value.Of(owner), ["authorisation"] = Value.Of(authorisation) },
        }));

    [Theory]
    [InlineData("online", "data:image/jpeg;base64,/9j/4AAQSkZJRg")]
    [InlineData("snapshot", "rtsp://admin:secret@10.1.2.3/live")]
    [InlineData("plate", "AB-123-CD")]
    [InlineData("destroyedUntil", "face 3f9c")]
    public void A_reading_of_content_is_refused_and_no_dead_letter_holds_it(string property, string content)
    {
        var bench = new TurnBench(new Camera(), AssetId.Of("camera", "V-1"));
        bench.Describe(new() { Name = "V-1" });
        var outcome = bench.Observe(new() { Source = "mqtt", At = bench.Now, Raw = System.Text.Encoding.UTF8.GetBytes(content), Measurements = [new(property, Value.Of(content))] });

        Assert.Equal(DeliveryResult.Rejected, outcome.Result);
        var letter = Assert.Single(RegisterRows.Of(bench.LastTurn, null).OfType<RegisterWrite.DeadLetterAdded>()).Letter;
        Assert.Empty(letter.Body);
        Assert.Null(letter.Property);
        Assert.DoesNotContain(content, letter.ToString(), StringComparison.Ordinal);
        Assert.Equal("camera/V-1", letter.Asset);
    }

    [Theory]
    [InlineData("camera/V-1", "http", true)]
    [InlineData(null, "beffroi/v1/camera/V-1/readings", true)]
    [InlineData(null, "beffroi/v1/luminaire/camera/readings", true)]
    [InlineData("luminaire/L-1", "beffroi/v1/luminaire/L-1/readings", false)]
    public void A_letter_from_before_its_asset_was_asked_is_bare_too(string? asset, string address, bool bare)
    {
        var letter = new DeadLetter { At = Now, Source = "mqtt", Address = address, Asset = asset, Code = "malformed", Sentence = "It is 'x'.", Body = [1, 2, 3] };

        Assert.Equal(bare, Discretion.Of(AssetKindCompliance.Catalogue, letter).Body.Length == 0);
    }

    private static Seen Until(Instant end) => new Seen(new Camera(), Now).Is(Camera.AuthorisedUntil, Value.Of(end));
}
