using Beffroi.Compliance.Assets;
using Xunit;

namespace Beffroi.Assets.Buildings;

public sealed class OpeningHoursTest
{
    private static readonly OpeningHours School = OpeningHours.Read("mo-tu 08:00-12:00,13:30-17:00; we 08:30-12:00; th-fr 08:00-17:00")!;

    [Theory]
    [InlineData("2026-11-16T06:59:00Z", false)]
    [InlineData("2026-11-16T07:00:00Z", true)]
    [InlineData("2026-11-16T11:00:00Z", false)]
    [InlineData("2026-11-16T12:30:00Z", true)]
    [InlineData("2026-11-18T12:30:00Z", false)]
    [InlineData("2026-11-21T10:00:00Z", false)]
    [InlineData("2026-07-06T06:00:00Z", true)]
    public void Hours_are_of_the_week_and_of_legal_time(string at, bool open) => Assert.Equal(open, School.IsOpen(Seen.At(at)));

    [Theory]
    [InlineData("2026-11-16T06:00:00Z", "2026-11-16T07:00:00Z")]
    [InlineData("2026-11-16T07:00:00Z", "2026-11-16T11:00:00Z")]
    [InlineData("2026-11-16T18:00:00Z", "2026-11-16T23:00:00Z")]
    [InlineData("2026-11-21T10:00:00Z", "2026-11-21T23:00:00Z")]
    public void The_next_change_is_a_coming_a_going_or_midnight(string at, string next) => Assert.Equal(Seen.At(next), School.NextChange(Seen.At(at)));

    [Fact]
    public void A_week_may_be_written_across_its_end() => Assert.True(OpeningHours.Read("sa-mo 10:00-24:00")!.IsOpen(Seen.At("2026-11-22T20:00:00Z")));

    [Theory]
    [InlineData("")]
    [InlineData("some words")]
    [InlineData("mo-fr 8:00-12:00")]
    [InlineData("mo-fr 12:00-08:00")]
    [InlineData("mo-fr 12:00-29:00")]
    [InlineData("mo-xx 08:00-12:00")]
    public void What_is_not_hours_is_not_taken_for_any(string text) => Assert.Null(OpeningHours.Read(text));
}
