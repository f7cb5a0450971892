namespace Beffroi.Contracts;

public interface IContract
{
    const int LongestText = 200_000;
}
