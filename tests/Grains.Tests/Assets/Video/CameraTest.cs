using Beffroi.Compliance.Assets;
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
        Assert.All(new Camera().Properties, p => Assert.True(p.Form is ValueForm.Number or ValueForm.Flag));

    private static Seen Until(Instant end) => new Seen(new Camera(), Now).Is(Camera.AuthorisedUntil, Value.Of(end));
}
