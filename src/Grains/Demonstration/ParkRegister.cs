using System.Globalization;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>What the national register of car parks asks beside place and capacity: valid in its form, and of nobody.</summary>
internal static class ParkRegister
{
    // Where a true register, which counts from one, does not get to.
    private const int FirstNumber = 901;

    public static Dictionary<string, Value> Of(int number, Settlement district, bool isOpenAir, Dice dice)
    {
        var attributes = new Dictionary<string, Value>
        {
            ["nationalId"] = Value.Of($"{Communes.Of(district).Insee}-P-{FirstNumber + number - 1:000}"),
            ["siret"] = Value.Of(Siret(Operator(district))),
            ["operator"] = Value.Of("Exploitant de démonstration"),
            ["management"] = Value.Of(isOpenAir ? "Régie" : "Délégation"),
            ["freeOfCharge"] = Value.Of(isOpenAir && dice.Unit("free", number) < 0.5),
            ["subscribersOnly"] = Value.Of(false),
            ["informationPage"] = Value.Of($"https://stationnement.example/P-{number:00}"),
        };
        if (!isOpenAir)
        {
            attributes["heightLimit"] = Value.Of(Math.Round(dice.Between("height", 1.85, 2.15, number), 2));
        }

        return attributes;
    }

    /// <summary>As the register wants it: the street with a number, the post code, the commune.</summary>
    public static string Address(int number, Lamp lamp, Dice dice)
    {
        var (_, postcode, commune) = Communes.Of(lamp.District);
        return $"{1 + (int)dice.Between("house", 0, 90, number)} {lamp.Street.Name}, {postcode}, {commune}";
    }

    private static int Operator(Settlement district) => 1 + Settlements.Authorities.Select(authority => authority.Key).ToList().IndexOf(district.Authority);

    /// <summary>Begins with zeros, as no company's does; both its check digits are right.</summary>
    private static string Siret(int company) => Checked(Checked(company.ToString("00000000", CultureInfo.InvariantCulture)) + "0001");

    /// <summary>With the digit behind it that makes Luhn's sum a multiple of ten.</summary>
    private static string Checked(string digits)
    {
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
