using Beffroi.Assets.Lighting;
using Beffroi.Compliance.Assets;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class KindSettingsTest
{
    private readonly Judge _kind = new();

    [Fact]
    public void What_is_told_is_judged_by()
    {
        Assert.Empty(Apply(("judge:MOST", "4.5"), ("judge:after", "20"), ("judge", null)));

        Assert.Equal(4.5, _kind.Most.Value);
        Assert.Equal(TimeSpan.FromMinutes(20), _kind.Alarms.Single().OnDelay);
        Assert.Equal(3, _kind.Most.Default);
    }

    [Theory]
    [InlineData("judge:most", "11")]
    [InlineData("judge:most", "NaN")]
    [InlineData("judge:most", "four")]
    [InlineData("judge:least", "1")]
    [InlineData("nobody:most", "1")]
    public void What_cannot_be_is_said_and_nothing_is_changed(string key, string told)
    {
        var sentence = Assert.Single(Apply((key, told)));

        Assert.Contains($"Kinds:{key}", sentence, StringComparison.Ordinal);
        Assert.Equal(3, _kind.Most.Value);
    }

    [Fact]
    public void Every_setting_of_the_catalogue_has_a_name_of_its_own_and_stands_within_its_range()
    {
        foreach (var kind in AssetKindCompliance.Catalogue.Kinds)
        {
            Assert.Equal(kind.Settings.Count, kind.Settings.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(kind.Settings, setting => Assert.InRange(setting.Default, setting.Minimum, setting.Maximum));
        }

        Assert.Contains(new Luminaire().Settings, setting => setting is { Name: "outBelow", Default: 0.2 });
    }

    [Fact]
    public void Every_delay_that_can_be_set_is_listed() =>
        Assert.All(AssetKindCompliance.Catalogue.Kinds, kind => Assert.Subset(kind.Settings.ToHashSet(), kind.Alarms.Select(a => a.DelayedBy).OfType<Setting>().ToHashSet()));

    private IReadOnlyList<string> Apply(params (string Key, string? Value)[] told) =>
        KindSettings.Apply([_kind], told.Select(t => new KeyValuePair<string, string?>(t.Key, t.Value)));

    private sealed class Judge : AssetKind
    {
        public Setting Most { get; } = new("most", 3, 0, 10, "m");

        public Setting After { get; } = Setting.Delay("after", 5);

        public override IReadOnlyList<Setting> Settings => [Most, After];

        public override IReadOnlyList<Alarm> Alarms => [new("much", Priority.Minor, default, _ => null) { DelayedBy = After }];

        public override string Key => "judge";

        public override string Department => "networks";

        public override string Symbol => "";

        public override Property Main => null!;

        protected override IEnumerable<Property> DeclareProperties() => [];
    }
}
