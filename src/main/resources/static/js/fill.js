// On the demo's sign-in page: one press fills in an account.
for (const button of document.querySelectorAll("[data-fill]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.fill).value = button.dataset.fillValue;
    const password = document.getElementById("password");
    password.value = button.dataset.fillPassword;
    password.form.querySelector("button.button--primary").focus();
  });
}
