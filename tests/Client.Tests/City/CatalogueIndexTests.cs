using Beffroi.Language;
using Beffroi.Support;
using Beffroi.Twin;

namespace Beffroi.City;

/// <summary>What values are called.</summary>
public sealed class CatalogueIndexTests
{
    [Fact]
    public void A_choice_and_a_flag_are_called_as_their_kind_calls_them()
    {
        Assert.Equal([("off", "off"), ("on", "Allumé")], Choices("mode", ValueForm.Text, "off", "on"));
        Assert.Equal([("false", "Éteint"), ("true", "Allumé")], Choices("lit", ValueForm.Flag));
    }

    [Fact]
    public void A_flag_that_its_kind_has_no_words_for_is_left_to_yes_and_no() => Assert.Empty(Choices("open", ValueForm.Flag));

    private static (string Key, string Name)[] Choices(string name, ValueForm form, params string[] choices) =>
        CatalogueIndex.Choices(SomeCatalogue.Luminaire, Tongue.French, name, form, choices);
}
