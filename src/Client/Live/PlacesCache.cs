using Beffroi.City;

namespace Beffroi.Live;

/// <summary>Keeps the last file of places: it is the same for everybody until the inventory changes.</summary>
internal sealed class PlacesCache
{
    private volatile Made? last;

    public byte[] Of(CityIndex city)
    {
        var made = last;
        if (made?.City != city)
        {
            made = new(city, PlacesFile.Of(city));
            last = made;
        }

        return made.Bytes;
    }

    private sealed record Made(CityIndex City, byte[] Bytes);
}
