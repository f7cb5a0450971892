using Beffroi.Health;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class JournalCheckTests
{
    [Theory]
    [InlineData(JournalCondition.Well, HealthShape.Healthy)]
    [InlineData(JournalCondition.Starting, HealthShape.Unhealthy)]
    [InlineData(JournalCondition.Loading, HealthShape.Unhealthy)]
    [InlineData(JournalCondition.Stalled, HealthShape.Unhealthy)]
    [InlineData(JournalCondition.Damaged, HealthShape.Degraded)]
    [InlineData(JournalCondition.Ended, HealthShape.Unhealthy)]
    public void Every_condition_has_a_status_and_what_is_wrong_a_sentence_in_each_language(JournalCondition condition, string status)
    {
        foreach (var tongue in Tongue.All)
        {
            var check = JournalCheck.Of(new() { Condition = condition, StalledSince = new(0), Closed = [new(3, "row 5 where 4 must be")] }, tongue);

            Assert.Equal(status, check.Status);
            Assert.Equal(condition == JournalCondition.Well, check.Detail is null);
        }
    }

    [Fact]
    public void The_share_that_is_loaded_and_the_reason_of_a_closed_shard_are_told()
    {
        Assert.Contains("25 %", JournalCheck.Of(new() { Condition = JournalCondition.Loading, OwnedShards = 4, WantedShards = 16 }, Tongue.English).Detail);
        Assert.Contains("row 5", JournalCheck.Of(new() { Condition = JournalCondition.Damaged, Closed = [new(3, "row 5 where 4 must be")] }, Tongue.French).Detail);
        Assert.Contains("1970-01-01", JournalCheck.Of(new() { Condition = JournalCondition.Stalled, StalledSince = new Instant(0) }, Tongue.English).Detail);
    }
}
