using Beffroi.Journal.Hosting;
using Xunit;

namespace Beffroi.Journal;

public sealed class JournalOptionsTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.True(new JournalOptionsCheck().Validate(null, new()).Succeeded);

    [Fact]
    public void Each_fault_is_a_sentence_that_names_its_setting()
    {
        var result = new JournalOptionsCheck().Validate(null, new() { GroupRows = 0, Places = -1, RetryFrom = TimeSpan.FromSeconds(9) });

        Assert.Equal(3, result.Failures!.Count());
        Assert.Equal(["Journal:GroupRows", "Journal:Places", "Journal:RetryTo"], result.Failures!.Select(f => f.Split(' ')[0]).Order());
        Assert.All(result.Failures!, f => Assert.EndsWith(".", f, StringComparison.Ordinal));
    }
}
