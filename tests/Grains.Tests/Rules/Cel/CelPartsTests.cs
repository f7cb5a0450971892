namespace Beffroi.Rules.Cel;

/// <summary>What of a condition the description alone decides.</summary>
public sealed class CelPartsTests
{
    [Theory]
    [InlineData("level > 5", 0, "")]
    [InlineData("attribute.maxPower > 30", 1, "")]
    [InlineData("level > 5 && attribute.maxPower > 30 && tag('school')", 2, "")]
    [InlineData("level > 5 && (attribute.maxPower > 30 || tag('school'))", 1, "")]
    [InlineData("level > 5 || !(asset.district in ['a', 'b'] && has(attribute.source))", 1, "")]
    [InlineData("level * attribute.maxPower > 900", 0, "attribute.maxPower")]
    [InlineData("(tag('school') ? level : 3.0) > 2.0 && tag('park')", 1, "tag.school")]
    [InlineData("tag('school') ? level > 3 : asset.name == 'x'", 2, "")]
    [InlineData("clock.hour > 5 && attribute.installedOn < now", 0, "attribute.installedOn")]
    public void It_is_taken_apart(string text, int decided, string describes)
    {
        var condition = CelCondition.Compile(text, new(RuleBench.Catalogue.Kind("luminaire")), out _)!;
        Assert.Equal((decided, describes), (condition.Decided.Count, string.Join(' ', condition.Describes)));
    }
}
